import { expect, it } from 'vitest';
import { testIo } from '../test/test-io.ts';
import { createJsonReporter } from './json-reporter.ts';
import type { FileIssue, PayloadResult } from './result.ts';
import { Tally } from './tally.ts';

const issue: FileIssue = { code: 'invalid_type', pointer: '/a', message: 'Expected …', line: 12, column: 9 };

it('writes one array with all results', () => {
  const results: PayloadResult[] = [
    { file: 'a.json', valid: true, event: 'chats.post', issues: [], warnings: [] },
    { file: 'b.json', valid: false, issues: [issue, issue], warnings: [issue] },
    { file: 'c.json', valid: false, issues: [], warnings: [], error: 'gone' },
  ];
  const io = testIo({ env: { FORCE_COLOR: '1' } });
  const reporter = createJsonReporter(io);
  for (const result of results) reporter.add(result);
  reporter.end(new Tally().summary());
  expect(JSON.parse(io.stdout.text)).toEqual([
    { file: 'a.json', valid: true, event: 'chats.post', issues: [], warnings: [] },
    { file: 'b.json', valid: false, event: null, issues: [issue, issue], warnings: [issue] },
    { file: 'c.json', valid: false, event: null, issues: [], warnings: [], error: 'gone' },
  ]);
});

it('writes an empty array without results', () => {
  const io = testIo();
  createJsonReporter(io).end(new Tally().summary());
  expect(JSON.parse(io.stdout.text)).toEqual([]);
});

it('escapes characters that control a terminal, and keeps the values', () => {
  const io = testIo();
  const reporter = createJsonReporter(io);
  const evil = '\u001b[2J\u009b\u202e\u{e0041}\ue000\u3000';
  reporter.add({ file: evil, valid: false, issues: [{ ...issue, pointer: `/${evil}` }], warnings: [] });
  reporter.end(new Tally().summary());
  expect(io.stdout.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\u3000]/u);
  expect(JSON.parse(io.stdout.text)).toMatchObject([{ file: evil, issues: [{ pointer: `/${evil}` }] }]);
});
