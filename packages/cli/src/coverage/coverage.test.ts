import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setupWhapi } from '@whapi-webhooks/mock';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from '../../report.schema.json' with { type: 'json' };
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

/** What a mock reports after it sent events to a handler that responds with a status. */
async function reportOf(events: WhapiEventName[], status = 200): Promise<object> {
  const whapi = setupWhapi({ retry: false });
  whapi.connect('https://bot.test/hook', () => new Response(null, { status }));
  for (const event of events) await whapi.emit(event);
  return whapi.coverage();
}

const reports = {
  'unit/a.json': await reportOf(['messages.post', 'users.post']),
  'unit/b.json': await reportOf(['users.post', 'labels.post'], 500),
  'unit/notes.txt': 'not a report',
  'e2e.json': await reportOf(['chats.patch']),
};

async function coverage(files: Record<string, unknown>, ...argv: string[]) {
  const cwd = await tempFolder(files);
  const io = testIo({ cwd });
  const exitCode = await run(['coverage', ...argv], io);
  return { cwd, exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('coverage', () => {
  it('merges files and folders, each file once, and prints what is covered and what is not', async () => {
    const { exitCode, stdout, stderr } = await coverage(reports, 'unit', 'e2e.json', './unit/a.json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✓ events 4 of 24 covered \(16\.6 %\)\n✓ messageTypes 1 of 37 covered \(2\.7 %\)\n/);
    expect(stdout).toMatch(
      /Covered\n {2}group +names\n {2}events +chats\.patch, labels\.post, messages\.post, users\.post\n/,
    );
    expect(stdout).toMatch(
      /Not covered\n {2}group +names\n {2}events +calls\.post, channel\.patch, .*\n +contacts\.patch, /,
    );
    expect(stdout).toMatch(/Never answered with success\n {2}group +names\n {2}events +labels\.post\n/);
    expect(stdout).toContain('3 reports, 3 mocks; handlers received 5 requests: 3 delivered, 2 answered with 500\n');
  });

  it('exits with 1 below a percentage, and where an event or another name is not covered', async () => {
    const argv = [
      'unit',
      '--threshold',
      'events=80',
      '--threshold',
      'messageTypes=text,image',
      '--threshold',
      'modes=33',
    ];
    const { exitCode, stdout } = await coverage(reports, ...argv, '--handles', 'users.post,chats.patch');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '✗ events 3 of 24 covered (12.5 %)\n  12.5 % is covered, and the threshold is 80 %\n  no handler received chats.patch\n✗ messageTypes 1 of 37 covered (2.7 %)\n',
    );
    expect(stdout).toMatch(/\n {2}no handler received image\n/);
    expect(stdout).toContain('✓ modes 1 of 3 covered (33.3 %)\n');
    expect(stdout).toMatch(/, 3 thresholds missed\n$/);
  });

  it('exits with 0 where every threshold is met', async () => {
    const argv = ['unit', 'e2e.json', '--threshold', 'events=16', '--handles', 'users.post,chats.patch', '--quiet'];
    expect(await coverage(reports, ...argv)).toMatchObject({ exitCode: 0, stdout: '' });
  });

  it.each(['json', 'ndjson'])('writes a report as %s that keeps the schema', async (format) => {
    const { stdout } = await coverage(reports, 'unit', '--format', format, '--handles', 'chats.patch');
    const ajv = new Ajv2020({ strict: false }).addSchema(schema);
    if (format === 'json') {
      const report = JSON.parse(stdout);
      expect([ajv.validate(schema.$id, report), ajv.errors]).toEqual([true, null]);
      expect(report.results[0]).toMatchObject({
        group: 'events',
        covered: ['labels.post', 'messages.post', 'users.post'],
        unsuccessful: ['labels.post'],
        shortfalls: ['no handler received chats.patch'],
      });
      expect(report.summary.events['users.post']).toEqual({ times: 2, delivered: 1, failed: { 500: 1 } });
      report.summary.events['users.post'].times = -1;
      expect(ajv.validate(schema.$id, report)).toBe(false);
      return;
    }
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(8);
    const validate = ajv.getSchema(`${schema.$id}#/$defs/line`)!;
    for (const line of lines) expect([validate(line), validate.errors]).toEqual([true, null]);
  });

  it('merges what it wrote as json again', async () => {
    const { cwd, stdout } = await coverage(reports, 'unit', '--format', 'json');
    await writeFile(join(cwd, 'unit.json'), stdout);
    const [one, other] = [testIo({ cwd }), testIo({ cwd })];
    await run(['coverage', 'unit.json', 'e2e.json', '--format', 'json'], one);
    await run(['coverage', 'unit', 'e2e.json', '--format', 'json'], other);
    expect(JSON.parse(one.stdout.text)).toEqual(JSON.parse(other.stdout.text));
  });

  it('says that no test used a mock, or that none delivered', async () => {
    const silent = { 'a.json': await reportOf([]) };
    expect((await coverage(silent, 'a.json')).stdout).toContain('1 report, 1 mock; no handler received a webhook\n');
    const none = { 'a.json': { ...silent['a.json'], mocks: 0 } };
    const { stdout, exitCode } = await coverage(none, 'a.json', '--threshold', 'events=1');
    expect(stdout).toContain(
      '1 report, no test set up a mock by setupWhapi of @whapi-webhooks/mock, 1 threshold missed\n',
    );
    expect(exitCode).toBe(1);
  });
});

const report = reports['e2e.json'] as Record<string, unknown>;

it.each<[string, unknown, string]>([
  ['truncated', JSON.stringify(report).slice(0, -10), 'it is not JSON, or not complete. Expected a report on coverage'],
  ['empty', '', 'it is not JSON, or not complete'],
  [
    'another version',
    { ...report, coverage: 2 },
    'it has version 2 of the format, and this version of the package reads 1. Pass',
  ],
  ['another report', { version: 1, command: 'drift', results: [], summary: {} }, 'it is a report of drift. Pass'],
  ['a webhook', { chats_removed: ['1@s.whatsapp.net'] }, '"coverage" is missing. Pass what whapi.coverage() returned'],
  ['a broken count', { ...report, modes: { body: { times: '1' } } }, '"modes/body/times" is not a count. Pass'],
])('exits with 3 for a file that is no report: %s', async (_, content, reason) => {
  const { exitCode, stdout, stderr } = await coverage({ ...reports, 'other.json': content }, 'unit', 'other.json');
  expect(stderr).toContain(`error: failed to read other.json: ${reason}`);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect([exitCode, stdout]).toEqual([3, '']);
});

it.each([
  ['nowhere.json', 'failed to read nowhere.json: no such file or folder'],
  [
    'empty',
    'failed to read empty: there is no .json file in it. Run your tests with WHAPI_COVERAGE set to this folder',
  ],
])('exits with 3 where there is no report: %s', async (input, message) => {
  const { exitCode, stderr } = await coverage({ ...reports, 'empty/notes.txt': '' }, 'unit', input);
  expect([exitCode, stderr]).toEqual([3, `error: ${message}\n`]);
});

it.each([
  [
    ['--threshold', 'event=80'],
    'failed to read the thresholds of coverage: there is no "event". Did you mean "events"?',
  ],
  [['--threshold', 'events=101'], '"events" is 101. Pass a percentage from 0 to 100'],
  [['--threshold', 'events=-1'], '"events" is -1. Pass a percentage from 0 to 100'],
  [['--threshold', 'events'], 'Expected a percentage such as events=80, or names such as messageTypes=text,image'],
  [['--threshold', 'events='], 'Expected a percentage such as events=80'],
  [['--threshold', 'events=1.2.3'], 'Expected a percentage such as events=80'],
  [['--threshold', 'messageTypes=txet'], '"messageTypes" has no "txet". Did you mean "text"?'],
  [['--threshold', 'faults=fire'], '"faults" has no "fire". Pass one of duplicate, lid-duplicate, reorder,'],
  [['--handles', 'message.post'], '"events" has no "message.post". Did you mean "messages.post"?'],
  [['--handles', ','], 'Expected a list with commas between its values'],
  [['--format', 'json=unit/a.json'], 'it is a file that the command reads'],
  [['--format', 'yaml'], 'Allowed choices are pretty, json'],
])('exits with 2 for wrong usage: %j', async (argv, message) => {
  const { exitCode, stdout, stderr } = await coverage(reports, 'unit', ...argv);
  expect(stderr).toContain(message);
  expect([exitCode, stdout]).toEqual([2, '']);
});
