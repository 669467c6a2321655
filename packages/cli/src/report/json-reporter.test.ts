import { expect, it } from 'vitest';
import { testIo } from '../test/test-io.ts';
import type { FileIssue, FileResult } from '../validate/file-result.ts';
import { createJsonReporter } from './json-reporter.ts';

const issue: FileIssue = { code: 'invalid_type', pointer: '/a', message: 'Expected …', line: 12, column: 9 };

it('is one array with everything in it', () => {
  const results: FileResult[] = [
    { file: 'a.json', valid: true, event: 'chats.post', issues: [] },
    { file: 'b.json', valid: false, issues: [issue, issue] },
    { file: 'c.json', valid: false, issues: [], error: 'gone' },
  ];
  const io = testIo({ env: { FORCE_COLOR: '1' } });
  const reporter = createJsonReporter(io);
  for (const result of results) reporter.add(result);
  reporter.end();
  expect(JSON.parse(io.stdout.text)).toEqual([
    { file: 'a.json', valid: true, event: 'chats.post', issues: [] },
    { file: 'b.json', valid: false, event: null, issues: [issue, issue] },
    { file: 'c.json', valid: false, event: null, issues: [], error: 'gone' },
  ]);
});
