import { parse } from 'junit2json';
import { expect, it } from 'vitest';
import { EVIL, issue, mixedResults, reportIn, skippedEntries } from '../../test/report-in.ts';

/** As a consumer reads it. Its parser is strict, but does not know the characters that XML forbids. */
async function suiteOf(xml: string) {
  expect(xml).not.toMatch(/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const report = (await parse(xml)) as { tests: number; testsuite: Suite[] };
  const [suite] = report.testsuite;
  const { testcase: cases = [] } = suite!;
  const having = (part: keyof Case) => cases.filter((testCase) => testCase[part] !== undefined).length;
  expect(suite).toMatchObject({
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
  });
  expect(report.tests).toBe(cases.length);
  return cases;
}

interface Suite {
  testcase?: Case[];
}

interface Case {
  name: string;
  classname: string;
  failure?: { message: string; type: string; inner: string }[];
  error?: { message: string }[];
  skipped?: unknown;
  'system-out'?: string[];
}

it('has a test case for each result, and counts them', async () => {
  const [valid, invalid, evil, unknown, notJson, unread] = await suiteOf(await reportIn('junit', mixedResults));
  expect(valid).toEqual({ name: 'a.json chats.post', classname: 'a.json', time: 0 });
  expect(invalid).toMatchObject({
    name: 'b c%.json chats.post',
    failure: [{ type: 'invalid_type', message: 'Expected integer, received "1" (1 more issue)' }],
  });
  expect(invalid!.failure![0]!.inner).toContain('b c%.json:12:9  (root)  Expected integer, received "1"');
  expect(invalid!['system-out']![0]).toContain('/chats/0/unread');
  expect(evil!.failure![0]!.inner).toContain(']]>&<script>|`*_[a]');
  expect(unknown).toHaveProperty('skipped');
  expect(notJson!.failure![0]).toMatchObject({ message: 'Not JSON', type: 'invalid_json' });
  expect(unread!.error![0]!.message).toContain('::error::x');
});

it('has a test case for all valid payloads of an event that are not listed', async () => {
  const valid = { valid: true, event: 'chats.post' } as const;
  const cases = await suiteOf(
    await reportIn('junit', [valid, { file: 'b.json', ...valid }], { unlisted: [valid, valid, valid] }),
  );
  expect(cases.map(({ name }) => name)).toEqual([
    'a.json chats.post',
    'b.json chats.post',
    '3 valid payloads of chats.post',
  ]);
});

it('lists 5,000 payloads, and fails for the others together', async () => {
  const results = Array.from({ length: 5_003 }, (_, index) => ({ line: index + 1, valid: false, issues: [issue] }));
  const cases = await suiteOf(await reportIn('junit', results));
  expect(cases).toHaveLength(5_001);
  expect(cases.at(-1)!.failure![0]!.message).toBe(
    '3 payloads failed and are not listed here. --format ndjson lists all',
  );
});

it('stays below 10 MB, however long the texts are', async () => {
  const issues = Array(20).fill({ ...issue, message: `${EVIL}${'x'.repeat(500)}`, hint: '<'.repeat(500) });
  const results = Array.from({ length: 4_000 }, (_, index) => ({ line: index + 1, valid: false, issues }));
  expect((await reportIn('junit', results)).length).toBeLessThan(10_000_000);
});

it('has a skipped test case for each of 1,000 skipped entries, and counts the others', async () => {
  const cases = await suiteOf(await reportIn('junit', mixedResults, { skipped: skippedEntries(1_003) }));
  expect(cases).toHaveLength(1_000 + mixedResults.length + 1);
  expect(cases[1]).toMatchObject({
    name: 'a/1.txt',
    classname: 'a',
    skipped: [{ message: 'not named like a capture' }],
  });
  expect(cases.at(-1)!.name).toBe('3 more entries of folders, not listed here. --format ndjson lists all');
});
