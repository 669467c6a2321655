import { readFile } from 'node:fs/promises';
import { eventNames } from '@whapi-webhooks/contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { EVIL, issue, mixedResults, reportIn, skippedEntries } from '../../test/report-in.ts';
import { createPayloadAdapter } from '../payload-adapter.ts';

const schema = JSON.parse(await readFile(new URL('../../../report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).addSchema(schema);

/** Why a value breaks the published schema. */
function faultsOf(value: unknown, part = ''): unknown[] {
  const validate = ajv.getSchema(`${schema.$id}${part}`)!;
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('json', () => {
  it('is one document with all results and the summary, as the published schema says', async () => {
    const report = JSON.parse(await reportIn('json', mixedResults));
    expect(faultsOf(report)).toEqual([]);
    expect(report).toMatchObject({ $schema: schema.$id, version: 1, command: 'validate' });
    expect(report.results.slice(0, 2)).toEqual([
      { file: 'a.json', valid: true, event: 'chats.post', issues: [], warnings: [] },
      {
        file: 'b c%.json',
        valid: false,
        event: 'chats.post',
        issues: [issue, { ...issue, pointer: '' }],
        warnings: [issue],
      },
    ]);
    expect(report.summary).toMatchObject({
      files: 6,
      payloads: 5,
      valid: 1,
      invalid: 3,
      unknown: 1,
      unread: 1,
      warnings: 2,
    });
  });

  it.each([[], mixedResults])('lists all entries that were skipped, before the results', async (...results) => {
    const skipped = skippedEntries(3_000);
    const report = JSON.parse(await reportIn('json', results, { skipped }));
    expect(faultsOf(report)).toEqual([]);
    expect(report.skipped).toEqual(skipped.map(({ file, reason }) => ({ file, reason })));
    expect(report.results).toHaveLength(results.length);
    expect(faultsOf({ ...report, skipped: [{ file: 'a', reason: 'mood' }] })).not.toEqual([]);
  });

  it('is a document without results too', async () => {
    const report = JSON.parse(await reportIn('json', []));
    expect(faultsOf(report)).toEqual([]);
    expect(report.results).toEqual([]);
  });

  it('has a schema that a wrong report violates', async () => {
    const report = JSON.parse(await reportIn('json', mixedResults));
    expect(faultsOf({ ...report, version: 2 })).not.toEqual([]);
    expect(faultsOf({ ...report, results: [{ ...report.results[0], event: 'a.b' }] })).not.toEqual([]);
    expect(faultsOf({ ...report, results: [{ ...report.results[0], extra: 1 }] })).not.toEqual([]);
    expect(faultsOf({ ...report, summary: {} })).not.toEqual([]);
  });

  it('has a schema with the events and codes of this version', () => {
    expect(schema.$defs.event.enum.toSorted()).toEqual([...eventNames].sort());
    expect(schema.$defs.code.enum).toEqual(Object.keys(createPayloadAdapter('validate').rules));
  });

  it('escapes characters that control a terminal, and keeps the values', async () => {
    const text = await reportIn('json', mixedResults);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u);
    expect(JSON.parse(text).results[2]).toMatchObject({
      file: `${EVIL}.json`,
      issues: [{ pointer: `/${EVIL}`, received: EVIL }],
    });
  });
});

describe('ndjson', () => {
  it('has a line for each entry that was skipped', async () => {
    const skipped = skippedEntries(3_000);
    const [, ...lines] = linesOf(await reportIn('ndjson', [], { skipped }));
    expect(lines.slice(0, -1)).toEqual(skipped.map(({ file, reason }) => ({ type: 'skipped', file, reason })));
    for (const line of lines.slice(0, 3)) expect(faultsOf(line, '#/$defs/line')).toEqual([]);
  });

  it('is a line for each result, between one with the version and the summary', async () => {
    const lines = linesOf(await reportIn('ndjson', mixedResults));
    expect(lines.flatMap((line) => faultsOf(line, '#/$defs/line'))).toEqual([]);
    const { results, summary } = JSON.parse(await reportIn('json', mixedResults));
    expect(lines).toEqual([
      { type: 'report', version: 1, command: 'validate' },
      ...results.map((result: object) => ({ type: 'result', ...result })),
      { type: 'summary', ...summary },
    ]);
  });

  it('begins with the version where there are no results', async () => {
    const lines = linesOf(await reportIn('ndjson', []));
    expect(lines.map(({ type }) => type)).toEqual(['report', 'summary']);
  });
});

it('neutralises commands of GitHub Actions on standard output, and keeps the values', async () => {
  const text = await reportIn('json', mixedResults, { env: { GITHUB_ACTIONS: 'true' } });
  expect(text).not.toContain('##[');
  expect(JSON.parse(text).results[2].file).toBe(`${EVIL}.json`);
});
