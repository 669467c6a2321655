import { expect, it } from 'vitest';
import { formatIssues } from './format-issues.ts';
import type { Issue } from './issue.ts';

const issue: Issue = {
  code: 'invalid_type',
  pointer: '/chats/0/unread',
  message: 'Expected integer, received "1"',
  keyword: 'type',
};

it('is a line for each issue, the hint below its issue', () => {
  const missing: Issue = { ...issue, pointer: '/channel_id', message: 'Missing property "channel_id"' };
  expect(formatIssues([{ ...issue, hint: 'Remove the quotes: 1.' }, missing])).toBe(
    [
      '  /chats/0/unread  Expected integer, received "1"',
      '    Remove the quotes: 1.',
      '  /channel_id  Missing property "channel_id"',
    ].join('\n'),
  );
});

it('calls the payload itself (root)', () => {
  expect(formatIssues([{ ...issue, pointer: '' }])).toBe('  (root)  Expected integer, received "1"');
});

it('is empty without issues', () => {
  expect(formatIssues([])).toBe('');
});

it('shows twenty issues and counts the rest', () => {
  const lines = (count: number) => formatIssues(Array.from({ length: count }, () => issue)).split('\n');
  expect(lines(20)).toHaveLength(20);
  expect(lines(21)).toHaveLength(21);
  expect(lines(21).at(-1)).toBe('  … and 1 more');
  expect(lines(20_000).at(-1)).toBe('  … and 19980 more');
});
