import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { issue, mixedResults, reportIn, skippedEntries } from '../../test/report-in.ts';

const schema = JSON.parse(
  await readFile(new URL('../../test/fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Result {
  ruleId: string;
  level: string;
  message: { text: string };
  locations: [{ physicalLocation?: { artifactLocation: { uri: string; uriBaseId?: string }; region: object } }];
  partialFingerprints: Record<string, string>;
}

async function runOf(...args: Parameters<typeof reportIn> extends [unknown, ...infer Rest] ? Rest : never) {
  const log = JSON.parse(await reportIn('sarif', ...args));
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  const [run] = log.runs;
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  for (const { ruleId } of run.results) expect(ids).toContain(ruleId);
  return run as {
    results: Result[];
    invocations: { executionSuccessful: boolean; toolExecutionNotifications?: { level: string }[] }[];
    properties: { unlisted: number; skipped?: number };
  };
}

it('keeps to the schema of SARIF 2.1.0, with a rule, a region and a level for each finding', async () => {
  const { results, invocations } = await runOf(mixedResults, { cwd: '/repo/app' });
  expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
    'error invalid_type',
    'error invalid_type',
    'warning invalid_type',
    'error invalid_type',
    'warning unknown_event',
    'error invalid_json',
  ]);
  expect(results[0]!.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'b%20c%25.json', uriBaseId: '%SRCROOT%' },
    region: { startLine: 12, startColumn: 9 },
  });
  expect(invocations[0]!.executionSuccessful).toBe(false);
});

it('has a schema that a wrong log violates', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [] }] })).toBe(false);
});

it('has URIs that are relative to the repository, and absolute ones for files outside', async () => {
  const results = [{ file: 'a.json' }, { file: '../b.json' }, { file: '/elsewhere/c.json' }].map((place) => ({
    ...place,
    valid: false,
    issues: [issue],
  }));
  const run = await runOf(results, { cwd: '/repo/app/sub', env: { GITHUB_WORKSPACE: '/repo/app' } });
  expect(run.results.map(({ locations }) => locations[0].physicalLocation!.artifactLocation.uri)).toEqual([
    'sub/a.json',
    'b.json',
    'file:///elsewhere/c.json',
  ]);
});

it('has fingerprints that differ, and stay the same when lines and values change', async () => {
  const fingerprintsOf = async (...issues: (typeof issue)[]) =>
    (await runOf([{ valid: false, issues }])).results.map(
      ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
    );
  const [first, second, other] = await fingerprintsOf(
    issue,
    { ...issue, pointer: '/chats/1/unread' },
    { ...issue, pointer: '/id' },
  );
  expect(new Set([first, second, other]).size).toBe(3);
  expect(await fingerprintsOf({ ...issue, line: 99, message: 'Expected integer, received "2"' })).toEqual([first]);
});

it('prints nothing that a terminal obeys', async () => {
  expect(await reportIn('sarif', mixedResults)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}](?!$)/u);
});

it('has no links in messages', async () => {
  const { results } = await runOf(mixedResults);
  expect(results.map(({ message }) => message.text).join()).not.toMatch(/\]\(/);
});

it('lists 5,000 results, and counts the others', async () => {
  const results = Array.from({ length: 11 }, () => ({ valid: false, issues: Array(500).fill(issue) }));
  const run = await runOf(results);
  expect([run.results.length, run.properties.unlisted]).toEqual([5_000, 500]);
});

it('has a note for each of 100 skipped entries, and counts all', async () => {
  const { invocations, properties } = await runOf([], { skipped: skippedEntries(102) });
  const [{ executionSuccessful, toolExecutionNotifications = [] }] = invocations as [(typeof invocations)[number]];
  expect([executionSuccessful, toolExecutionNotifications.length, properties.skipped]).toEqual([true, 100, 102]);
  expect(toolExecutionNotifications[1]).toEqual({
    level: 'note',
    message: { text: 'Skipped a/1.txt: not named like a capture' },
  });
});
