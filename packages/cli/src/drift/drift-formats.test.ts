import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const schema = JSON.parse(await readFile(new URL('../../report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).addSchema(schema);

/** Why a value breaks the published schema. */
function faultsOf(value: unknown, part = ''): unknown[] {
  const validate = ajv.getSchema(`${schema.$id}${part}`)!;
  return validate(value) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const text = examples['messages.post']['text-minimal'];
const [message] = text.messages;
const lines = [
  text,
  { ...text, messages: [{ ...message, mood: { level: 3, '4917012345': [1.5, null] } }] },
  { ...text, messages: [{ ...message, mood: 'calm', timestamp: '1712995245' }] },
  { ...text, messages: [{ ...message, status: 'teleported', chat_id: undefined }] },
  { ...text, messages: [{ ...message, id: '' }] },
  { ...text, event: { type: 'pets', event: 'post' } },
].map((value) => JSON.stringify(value));

let cwd: string;

beforeEach(async () => {
  cwd = await tempFolder({
    'log.ndjson': `${lines.join('\n')}\n{"broken":\n`,
    'chat.json': examples['chats.patch'].minimal,
    'empty.json': '',
  });
});

async function drift(...args: string[]) {
  const io = testIo({ cwd });
  const exitCode = await run(['drift', ...args], io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

const read = (name: string) => readFile(join(cwd, name), 'utf8');

describe('the JSON report', () => {
  it('takes one line, and is as the published schema says', async () => {
    const { stdout } = await drift('log.ndjson', 'chat.json', '--format', 'json');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout);
    expect(faultsOf(report)).toEqual([]);
    expect(report).toMatchObject({ $schema: schema.$id, version: 1, command: 'drift' });
    expect(report.summary).toMatchObject({ payloads: 7, unread: { count: 1, first: { file: 'log.ndjson', line: 7 } } });
    expect(report.results.map(({ kind, pointer }: Record<string, string>) => `${kind} ${pointer}`)).toEqual([
      'undeclared /messages/*/mood',
      'missing /messages/*/chat_id',
      'outside /messages/*/id',
      'unlisted /messages/*/status',
      'type /messages/*/timestamp',
      'unknown_event /event',
    ]);
  });

  it('has a schema that a wrong report violates', async () => {
    const report = JSON.parse((await drift('log.ndjson', '--format', 'json')).stdout);
    const [first, ...rest] = report.results;
    const wrong = [
      { ...report, version: 2 },
      { ...report, results: [{ ...first, kind: 'other' }, ...rest] },
      { ...report, results: [{ ...first, extra: 1 }, ...rest] },
      { ...report, results: [{ ...first, first: { ...first.first, file: 1 } }, ...rest] },
      { ...report, results: [{ ...first, shape: { types: ['text'] } }, ...rest] },
      { ...report, summary: { ...report.summary, unread: {} } },
      { ...report, summary: { ...report.summary, places: { 'a#': { values: -1 } } } },
    ];
    for (const value of wrong) expect(faultsOf(value)).not.toEqual([]);
  });
});

it('writes a line for each finding as NDJSON, with the same content', async () => {
  const { stdout } = await drift('log.ndjson', '--format', 'ndjson', '--format', 'json=report.json');
  const found = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(found.flatMap((line) => faultsOf(line, '#/$defs/line'))).toEqual([]);
  const { results, summary } = JSON.parse(await read('report.json'));
  expect(found).toEqual([
    { type: 'report', version: 1, command: 'drift' },
    ...results.map((result: object) => ({ type: 'result', ...result })),
    { type: 'summary', ...summary },
  ]);
});

it('reports in several formats at once, with the place, the rule and the message of each finding', async () => {
  const formats = ['pretty', 'junit=a.xml', 'sarif=a.sarif', 'github=a.txt', 'markdown=a.md'];
  const { exitCode } = await drift('log.ndjson', 'chat.json', ...formats.flatMap((format) => ['--format', format]));
  expect(exitCode).toBe(1);
  const junit = await read('a.xml');
  expect(junit).toContain('tests="8" failures="6" errors="1"');
  expect(junit).toMatch(
    /<testcase name="messages\.post \/messages\/\*\/mood" classname="log\.ndjson" time="0">\n\s*<failure message="undeclared property: 2 of 5 \(40 %\), in TextMessage, first log\.ndjson:2/,
  );
  expect(junit).toContain('<testcase name="1 valid payload of chats.patch" classname="drift" time="0"/>');
  const [sarif] = JSON.parse(await read('a.sarif')).runs;
  expect(sarif.results).toHaveLength(6);
  expect(sarif.results[0]).toMatchObject({
    ruleId: 'undeclared',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'log.ndjson' }, region: { startLine: 2 } } }],
  });
  expect(await read('a.txt')).toContain(
    '::error file=log.ndjson,line=2,title=undeclared::undeclared property: 2 of 5 (40 %25), in TextMessage',
  );
  expect(await read('a.md')).toContain('<code>messages&#46;post &#47;messages&#47;&#42;&#47;mood</code>');
});

describe('drift merge', () => {
  it('reads reports that a program formatted, and reports in every format', async () => {
    const { stdout: whole } = await drift('log.ndjson', '--format', 'json');
    const folder = await tempFolder({ 'a.json': JSON.stringify(JSON.parse(whole), null, 2), 'b.json': whole });
    cwd = folder;
    const { stdout, exitCode } = await drift('merge', 'a.json', 'b.json', '--format', 'ndjson');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout.split('\n')[1]!)).toMatchObject({ pointer: '/messages/*/mood', count: 4, of: 10 });
  });

  it.each([
    ['a webhook', () => lines[0]!, 'it is not a report'],
    ['an empty file', () => '', 'it is empty'],
    ['blank lines', () => '\n \n', 'it is empty'],
    ['a number', () => '1', 'it is not an object'],
    ['half a report', (report: string) => report.slice(0, report.length / 2), 'it is not JSON, or not complete'],
    [
      'another version',
      (report: string) => report.replace('"version":1', '"version":2'),
      'its version is 2, and this program reads version 1',
    ],
    ['another command', (report: string) => report.replace('"drift"', '"validate"'), 'it is a report of validate'],
    ['a line of NDJSON', () => '{"type":"report","version":1,"command":"drift"}\n', 'it is a line of --format ndjson'],
    [
      'wrong results',
      (report: string) => report.replace('"count":2', '"count":"2"'),
      ': /results/0/count must be integer',
    ],
    [
      'a wrong summary',
      (report: string) => report.replace('"payloads":6', '"payloads":-6'),
      ': /summary/payloads must be >= 0',
    ],
    [
      'half a summary',
      (report: string) => report.replace(/"unread":\{"count":\d+.*?\},"events"/, '"events"'),
      "/summary must have required property 'unread'",
    ],
    [
      'other schemas',
      (report: string) => `${report}${report.replace(/"schemas":"\w+"/, '"schemas":"x"')}`,
      'they are about different schemas',
    ],
    ['a broken line', (report: string) => `${report}{"version":1,\n`, 'it is not JSON, or not complete'],
  ])('refuses %s with one line', async (_, write, problem) => {
    const { stdout: report } = await drift('log.ndjson', '--format', 'json');
    cwd = await tempFolder({ 'a.json': write(report) });
    const { exitCode, stdout, stderr } = await drift('merge', 'a.json');
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(problem);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says which file is missing', async () => {
    expect(await drift('merge', 'none.json')).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: 'error: failed to read none.json: no such file or folder\n',
    });
  });
});
