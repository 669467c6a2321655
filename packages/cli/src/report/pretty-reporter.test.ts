import { expect, it } from 'vitest';
import { testIo } from '../test/test-io.ts';
import { createPrettyReporter } from './pretty-reporter.ts';
import type { FileIssue, PayloadResult } from './result.ts';
import { Tally } from './tally.ts';

const issue: FileIssue = {
  code: 'invalid_type',
  pointer: '/chats/0/unread',
  message: 'Expected integer, received "1"',
  hint: 'Remove the quotes: 1.',
  line: 12,
  column: 9,
};

function report(results: Partial<PayloadResult>[], env = {}): string {
  const io = testIo({ env });
  const reporter = createPrettyReporter(io);
  const tally = new Tally();
  for (const partial of results) {
    const result = { file: 'a.json', valid: true, issues: [], warnings: [], ...partial };
    tally.addFile();
    tally.add(result);
    reporter.add(result);
  }
  reporter.end(tally.summary());
  return io.stdout.text;
}

it('prints a line for each file, its issues below, and a summary', () => {
  expect(
    report([
      { file: 'a.json', valid: true, event: 'chats.post', issues: [] },
      { file: 'b.json', valid: false, event: 'chats.post', issues: [issue, { ...issue, pointer: '', hint: '' }] },
      {
        file: 'c.json',
        valid: false,
        issues: [{ ...issue, code: 'invalid_json', message: 'Not JSON: …', hint: 'Mend.' }],
      },
    ]),
  ).toBe(`✓ a.json chats.post
✗ b.json chats.post
  b.json:12:9  /chats/0/unread  Expected integer, received "1"
    Remove the quotes: 1.
  b.json:12:9  (root)  Expected integer, received "1"
✗ c.json
  c.json:12:9  Not JSON: …
    Mend.

3 files, 1 valid, 2 invalid
`);
});

it('counts what could not be read', () => {
  expect(report([{ file: 'a.json', valid: false, issues: [], error: 'gone' }])).toBe(
    '\n1 file, 0 valid, 0 invalid, 1 not read\n',
  );
});

it('cuts a long list of issues', () => {
  const many = (count: number) => report([{ file: 'a.json', valid: false, issues: Array(count).fill(issue) }]);
  expect(many(20).match(/a\.json:12:9/g)).toHaveLength(20);
  expect(many(20)).not.toContain('more');
  expect(many(3021).match(/a\.json:12:9/g)).toHaveLength(20);
  expect(many(3021)).toContain('\n  … and 3001 more\n');
  const issues = Array(3021).fill(issue);
  expect(report([{ file: 'a.json', valid: false, issues, truncated: true }])).toContain(
    '\n  … and at least 3001 more\n',
  );
});

it('uses colours with FORCE_COLOR', () => {
  const text = report([{ file: 'a.json', valid: true, event: 'chats.post', issues: [] }], { FORCE_COLOR: '1' });
  expect(text).toContain('\u001b[32m✓\u001b[39m');
});

it('escapes characters that control a terminal', () => {
  const evil = '\u001b[2J';
  const text = report([
    { file: evil, valid: false, issues: [{ ...issue, pointer: `/${evil}`, message: evil, hint: evil }] },
  ]);
  expect(text).not.toContain('\u001b');
  expect(text.match(/\\u001b\[2J/g)).toHaveLength(5);
});

it('prints warnings below the issues, and counts them', () => {
  const warning = { ...issue, code: 'duplicate_property' as const, message: 'Duplicate', hint: '' };
  expect(report([{ event: 'chats.post', warnings: [warning] }])).toBe(`✓ a.json chats.post
  a.json:12:9  warning  /chats/0/unread  Duplicate

1 file, 1 valid, 0 invalid, 1 warning
`);
});

it('cuts a long property name, and no path', () => {
  const path = `${'x'.repeat(999)}.json`;
  const text = report([{ file: path, valid: false, issues: [{ ...issue, pointer: `/${'y'.repeat(999)}` }] }]);
  expect(text).toContain(`  ${path}:12:9  /${'y'.repeat(499)}…  `);
});
