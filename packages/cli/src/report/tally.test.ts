import { expect, it } from 'vitest';
import { issue } from '../test/report-in.ts';
import type { PayloadResult } from './result.ts';
import { Tally } from './tally.ts';

const results: PayloadResult[] = [
  { file: 'a', line: 1, valid: true, event: 'chats.post', issues: [], warnings: [issue] },
  {
    file: 'a',
    line: 2,
    valid: false,
    event: 'chats.post',
    issues: [issue, { ...issue, pointer: '/chats/7/unread' }],
    warnings: [],
  },
  { file: 'b', valid: false, unknown: true, issues: [], warnings: [{ ...issue, code: 'unknown_event' }] },
  { file: 'c', valid: false, issues: [], warnings: [], error: 'gone' },
];

function summaryOf(part: readonly PayloadResult[]) {
  const tally = new Tally();
  for (const result of part) {
    if (result.line !== 2) tally.addFile();
    tally.add(result);
  }
  return tally.summary();
}

it('counts payloads, events and kinds of issues, the most frequent first', () => {
  const severities = { place: '/chats/*/unread', code: 'invalid_type' };
  expect(summaryOf(results)).toEqual({
    files: 3,
    payloads: 3,
    valid: 1,
    invalid: 1,
    unknown: 1,
    unread: 1,
    warnings: 2,
    events: { 'chats.post': { payloads: 2, invalid: 1, warnings: 1 } },
    kinds: [
      { severity: 'error', ...severities, count: 2, first: { file: 'a', line: 2 } },
      { severity: 'warning', ...severities, count: 1, first: { file: 'a', line: 1 } },
      { severity: 'warning', ...severities, code: 'unknown_event', count: 1, first: { file: 'b' } },
    ],
    unlisted: 0,
  });
});

it('lists 1,000 kinds, and counts the others', () => {
  const issues = Array.from({ length: 3_000 }, (_, index) => ({ ...issue, pointer: `/x${index % 1_500}` }));
  const { kinds, unlisted } = summaryOf([{ file: 'a', valid: false, issues, warnings: [] }]);
  expect(kinds).toHaveLength(1_000);
  expect(unlisted).toBe(1_000);
});
