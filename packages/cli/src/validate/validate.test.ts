import { spawnSync } from 'node:child_process';
import { readFile, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { eventNames } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { BIN } from '../test/spawn-bin.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const good = examples['chats.patch']['label-and-mute'];
const bad = { ...good, channel_id: 72 };

async function validate(files: Record<string, unknown>, ...argv: string[]) {
  const cwd = await tempFolder(files);
  const io = testIo({ cwd });
  const exitCode = await run(['validate', ...argv], io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

async function validateInput(input: string, ...argv: string[]) {
  const io = testIo({ input: [Buffer.from(input)] });
  const exitCode = await run(['validate', '-', ...argv], io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('exit code 0', () => {
  it('when every payload is valid', async () => {
    expect(await validate({ 'fixtures/b.json': good, 'fixtures/a.json': good }, 'fixtures/')).toEqual({
      exitCode: 0,
      stdout: '✓ fixtures/a.json chats.patch\n✓ fixtures/b.json chats.patch\n\n2 files, 2 valid, 0 invalid\n',
      stderr: '',
    });
  });

  it('for a payload of path mode, whose key identifies the event', async () => {
    const { event, ...payload } = good;
    expect(await validate({ 'a.json': payload }, 'a.json')).toMatchObject({ exitCode: 0 });
  });

  it('for a fixture that names its schema for editors, in both profiles', async () => {
    const files = { 'a.json': { $schema: 'https://example.com/webhook.json', ...good } };
    for (const options of [
      ['--max-warnings', '0'],
      ['--profile', 'strict'],
    ]) {
      expect(await validate(files, 'a.json', ...options)).toMatchObject({ exitCode: 0 });
    }
  });

  it('for a file with a byte order mark', async () => {
    expect(await validate({ 'a.json': `\ufeff${JSON.stringify(good)}` }, 'a.json')).toMatchObject({ exitCode: 0 });
  });

  it('for standard input', async () => {
    expect(await validateInput(`\ufeff${JSON.stringify(good)}`)).toEqual({
      exitCode: 0,
      stdout: '✓ <stdin> chats.patch\n\n1 file, 1 valid, 0 invalid\n',
      stderr: '',
    });
  });
});

it('takes $schema for an undeclared property if it is no address, or not at the root of the document', async () => {
  for (const content of [{ ...good, $schema: 1 }, [{ ...good, $schema: 'https://example.com/webhook.json' }]]) {
    const { exitCode, stdout } = await validate({ 'a.json': content }, 'a.json', '--profile', 'strict');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('$schema');
  }
});

describe('a report in a folder or glob that is read', () => {
  it.each(['.', '*.json'])('is no input of the next run: %s', async (arg) => {
    const cwd = await tempFolder({ 'a.json': good });
    const args = ['validate', arg, '--format', 'json=report.json'];
    expect(await run(args, testIo({ cwd }))).toBe(0);
    const first = await readFile(join(cwd, 'report.json'), 'utf8');
    const io = testIo({ cwd });
    expect(await run(args, io)).toBe(0);
    expect(io.stderr.text).toBe(`note: skipped 1 entry of ${arg}: 1 written by this run (report.json)\n`);
    const { skipped, ...second } = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8'));
    expect(skipped).toEqual([{ file: 'report.json', reason: 'output' }]);
    expect(second).toEqual(JSON.parse(first));
  });

  it('is refused where an argument names it, and as standard input', async () => {
    const cwd = await tempFolder({ 'a.json': good });
    const reason = 'failed to open the report json a.json: it is a file that the command reads';
    const io = testIo({ cwd });
    expect(await run(['validate', '.', 'a.json', '--format', 'json=a.json'], io)).toBe(2);
    expect(io.stderr.text).toContain(reason);
    const script = 'exec "$0" "$1" validate - --format json=a.json < a.json';
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, BIN], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
    expect(JSON.parse(await readFile(join(cwd, 'a.json'), 'utf8'))).toEqual(good);
  });
});

it('prints only what is wrong with --quiet', async () => {
  const { exitCode, stdout } = await validate({ 'a.json': good, 'b.json': bad }, '*.json', '--quiet');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^✗ b\.json/);
  expect(await validate({ 'a.json': good }, 'a.json', '--quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
});

describe('exit code 1', () => {
  it('when one payload is invalid', async () => {
    const files = { 'a.json': good, 'b.json': JSON.stringify(bad, null, 2), 'c.json': good };
    const { exitCode, stdout, stderr } = await validate(files, '*.json');
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /^✓ a.*\n✗ b\.json chats\.patch\n {2}b\.json:\d+:17 {2}\/channel_id {2}Expected string, received 72\n.*Add quotes: "72"\.\n(?:.*\|.*\n)+✓ c/,
    );
    expect(stdout).toContain('\n3 files, 2 valid, 1 invalid\n');
  });

  it('when a file is not JSON', async () => {
    const { exitCode, stdout } = await validate({ 'a.json': '\ufeff{"a": 1,\r\n\t"é😀" 2}' }, 'a.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('✗ a.json\n  a.json:2:8  Not JSON: expected a colon, received 2\n');
  });

  it('when standard input is not a webhook', async () => {
    const { exitCode, stdout } = await validateInput('\n\n [1');
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      '<stdin>:3:4  Not JSON: expected a comma or closing bracket, received the end of the file',
    );
  });

  it('in the strict profile, for a payload that the tolerant one accepts', async () => {
    const files = { 'a.json': { ...good, extra: 1 } };
    expect(await validate(files, 'a.json')).toMatchObject({ exitCode: 0 });
    expect(await validate(files, 'a.json', '--profile', 'strict')).toMatchObject({ exitCode: 1 });
  });

  it('for a payload of another event than asked for', async () => {
    const { exitCode, stdout } = await validate({ 'a.json': good }, 'a.json', '--event', 'chats.post');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Expected a webhook of chats.post, received one of chats.patch');
  });
});

describe('an event that this version does not know', () => {
  const files = { 'a.json': { future: [], event: { type: 'future', event: 'post' }, channel_id: 'LION-1' } };

  it('is a warning, since the payload may be right', async () => {
    const { exitCode, stdout, stderr } = await validate(files, 'a.json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\? a\.json\n {2}a\.json:1:22 {2}warning {2}\/event {2}Unknown event "future\.post"\n/);
    expect(stdout).toMatch(/\n1 file, 0 valid, 0 invalid, 1 of an unknown event, 1 warning\n$/);
  });

  it('is an issue in the strict profile', async () => {
    const { exitCode, stdout } = await validate(files, 'a.json', '--profile', 'strict');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^✗ a\.json\n {2}a\.json:1:22 {2}\/event {2}Unknown event "future\.post"\n/);
  });

  it('is marked as unknown in JSON', async () => {
    const { exitCode, stdout } = await validate(files, 'a.json', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).results).toMatchObject([
      {
        valid: false,
        event: null,
        unknown: true,
        issues: [],
        warnings: [{ code: 'unknown_event', pointer: '/event' }],
      },
    ]);
  });
});

describe('warnings', () => {
  const extended = { ...good, sent_at: 1 };
  const unknown = { future: [], event: { type: 'future', event: 'post' }, channel_id: 'LION-1' };
  const files = { 'a.json': extended, 'b.json': good, 'c.json': unknown, 'd.json': '{"event":1,"event":2}' };

  it('are printed for valid payloads, with what is wrong, and counted', async () => {
    const { exitCode, stdout, stderr } = await validate(files, 'a.json', 'b.json');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^✓ a\.json chats\.patch\n {2}a\.json:1:\d+ {2}warning {2}\/sent_at {2}Unknown property "sent_at"\n(?:.*\|.*\n)+✓ b/,
    );
    expect(stdout).toMatch(/\n2 files, 2 valid, 0 invalid, 1 warning\n$/);
  });

  it('are in JSON, with what was expected and received, and the hint', async () => {
    const chats = [{ ...examples['chats.post'].minimal.chats[0], labels: [{ id: '3', name: 'New', color: 'Gold' }] }];
    const payload = { ...examples['chats.post'].minimal, chats };
    const { stdout } = await validate({ 'a.json': payload }, 'a.json', '--format', 'json');
    const color = {
      code: 'invalid_value',
      pointer: '/chats/0/labels/0/color',
      expected: expect.stringContaining('"gold"'),
      received: '"Gold"',
      hint: 'Did you mean "gold"?',
      line: 1,
    };
    expect(JSON.parse(stdout).results).toMatchObject([{ valid: true, issues: [], warnings: [color] }]);
  });

  it('are issues in the strict profile', async () => {
    const { exitCode, stdout } = await validate(files, 'a.json', '--profile', 'strict');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^✗ a\.json chats\.patch\n {2}a\.json:1:\d+ {2}\/sent_at {2}Unknown property "sent_at"\n/);
  });

  it.each([
    [
      ['a.json', '--max-warnings', '0'],
      1,
      'error: found 1 warning, but --max-warnings allows 0. Fix them, or raise the limit\n',
    ],
    [['a.json', '--max-warnings', '1'], 0, ''],
    [
      ['a.json', 'c.json', '--max-warnings', '1'],
      1,
      'error: found 2 warnings, but --max-warnings allows 1. Fix them, or raise the limit\n',
    ],
    [
      ['a.json', 'c.json', '--max-warnings', '1', '--format', 'json'],
      1,
      'error: found 2 warnings, but --max-warnings allows 1. Fix them, or raise the limit\n',
    ],
    [['b.json', '--max-warnings', '0'], 0, ''],
    [['d.json', '--max-warnings', '1'], 1, ''],
  ])('%j: exit code %i', async (argv, expected, message) => {
    const { exitCode, stderr } = await validate(files, ...argv);
    expect([exitCode, stderr]).toEqual([expected, message]);
  });

  it('do not hide that a file could not be read', async () => {
    const { exitCode, stderr } = await validate(files, 'a.json', 'z.json', '--max-warnings', '0');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('error: found 1 warning');
  });
});

describe('exit code 2', () => {
  it.each([
    [['--profile', 'lax'], 'Allowed choices are tolerant, strict.'],
    [['--format', 'xml'], 'Allowed choices are pretty, json, ndjson, junit, sarif, github, markdown.'],
    [['--format', 'junit='], 'Expected a file after the "="'],
    [['--format', 'pretty', '--format', 'json'], 'the same destination, standard output. Write one to another file'],
    [['--format', 'junit=a.txt', '--format', 'json=./a.txt'], 'the same destination, ./a.txt.'],
    [['--format', 'json=a.json'], 'failed to open the report json a.json: it is a file that the command reads.'],
    [['--event', 'chats.ptch'], 'unknown event "chats.ptch". Did you mean "chats.patch"?'],
    [['--event', 'toString'], `Choose from ${eventNames.join(', ')}`],
    [['--event'], "option '--event <name>' argument missing"],
    [[''], "value '' is invalid for argument 'files'. Expected a text that is not empty."],
    [['--max-warnings', '-1'], 'Expected a whole number from 0 to 1000000.'],
    [['--max-warnings', '1.5'], 'Expected a whole number'],
    [['--max-warnings', ''], 'Expected a whole number'],
    [['--max-size', '0'], 'Expected a size such as 500kb or 32mb, at most 512 MB.'],
    [['--max-size', '513mb'], 'Expected a size such as 500kb or 32mb, at most 512 MB.'],
    [['--max-size', '1.5mb'], 'Expected a size'],
  ])('for %j', async (argv, message) => {
    const { exitCode, stdout, stderr } = await validate({ 'a.json': good }, 'a.json', ...argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
  });
});

describe('exit code 3', () => {
  it.each([
    ['missing.json', 'no such file or folder'],
    ['*.nope', 'no file matches'],
  ])('for %s', async (arg, reason) => {
    expect(await validate({}, arg)).toEqual({
      exitCode: 3,
      stdout: '\n1 file, 0 valid, 0 invalid, 1 not read\n',
      stderr: `error: failed to read ${arg}: ${reason}\n`,
    });
  });

  it('for a file that cannot be read, after the report on all others', async () => {
    const cwd = await tempFolder({ 'a.json': bad, 'c.json': bad, 'd.json': good });
    await symlink('b.json', join(cwd, 'b.json'));
    const io = testIo({ cwd });
    expect(await run(['validate', 'a.json', 'b.json', 'c.json', 'd.json', '0.json'], io)).toBe(3);
    expect(io.stderr.text).toBe(
      'error: failed to read 0.json: no such file or folder\n' +
        'error: failed to read b.json: its symbolic links form a loop\n',
    );
    expect(io.stdout.text).toMatch(/✗ a\.json[\s\S]+✗ c\.json[\s\S]+✓ d\.json/);
    expect(io.stdout.text).toContain('\n5 files, 1 valid, 2 invalid, 2 not read\n');
  });

  it('for a folder without captures, and says what is there', async () => {
    const files = { 'empty/readme.md': '', 'empty/a.json.bak': '' };
    expect(await validate(files, 'empty')).toEqual({
      exitCode: 3,
      stdout: '\n1 file, 0 valid, 0 invalid, 1 not read\n',
      stderr:
        'note: skipped 2 entries of empty: 2 not named like a capture (empty/a.json.bak, empty/readme.md). Captures are .json, .ndjson, .jsonl and .har files, and .gz of those\n' +
        'error: failed to read empty: it contains no capture: no .json, .ndjson, .jsonl or .har file, and no .gz of one\n',
    });
  });

  it('for files and standard input above the maximum size', async () => {
    const text = JSON.stringify(good);
    const size = ['--max-size', String(text.length)];
    expect(await validate({ 'a.json': text }, 'a.json', ...size)).toMatchObject({ exitCode: 0 });
    expect(await validateInput(text, ...size)).toMatchObject({ exitCode: 0 });
    const reason = `it is larger than ${text.length} bytes. Split it, or raise the limit with --max-size`;
    expect(await validate({ 'a.json': `${text} ` }, 'a.json', ...size)).toMatchObject({
      exitCode: 3,
      stderr: `error: failed to read a.json: ${reason}\n`,
    });
    expect(await validateInput(`${text} `, ...size)).toMatchObject({
      exitCode: 3,
      stderr: `error: failed to read <stdin>: ${reason}\n`,
    });
  });

  it('for a file above the default maximum size', async () => {
    const cwd = await tempFolder({ 'a.json': '{}' });
    await truncate(join(cwd, 'a.json'), 200_000_000);
    const io = testIo({ cwd });
    expect(await run(['validate', 'a.json'], io)).toBe(3);
    expect(io.stderr.text).toBe(
      'error: failed to read a.json: it is larger than 16 MB. Split it, or raise the limit with --max-size\n',
    );
  });

  it('for standard input that fails', async () => {
    const io = testIo();
    io.stdin[Symbol.asyncIterator] = () => {
      throw Object.assign(new Error('EISDIR: illegal operation'), { code: 'EISDIR' });
    };
    expect(await run(['validate', '-'], io)).toBe(3);
    expect(io.stderr.text).toBe('error: failed to read <stdin>: it is a folder\n');
  });
});

it('notes which entries of a folder it skips, by reason, captures first, five at most', async () => {
  const others = Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((name) => [`a/${name}.txt`, '']));
  const files = { 'a/a.json': good, 'a/.b.json': good, 'a/c.json~': '', 'a/d\u001b[2J.gz': '', ...others };
  const { exitCode, stdout, stderr } = await validate(files, 'a');
  expect([exitCode, stdout]).toEqual([0, '✓ a/a.json chats.patch\n\n1 file, 1 valid, 0 invalid\n']);
  expect(stderr).toContain(
    String.raw`note: skipped 9 entries of a: 1 hidden (a/.b.json); 8 not named like a capture (a/c.json~, a/d\u001b[2J.gz, a/1.txt, a/2.txt, a/3.txt, 3 more). Captures are .json, .ndjson, .jsonl and .har files, and .gz of those. --format ndjson lists all`,
  );
});

describe('a report in a folder or glob that is read', () => {
  it.each(['.', '*.json'])('is no input of the next run: %s', async (arg) => {
    const cwd = await tempFolder({ 'a.json': good });
    const args = ['validate', arg, '--format', 'json=report.json'];
    expect(await run(args, testIo({ cwd }))).toBe(0);
    const first = await readFile(join(cwd, 'report.json'), 'utf8');
    const io = testIo({ cwd });
    expect(await run(args, io)).toBe(0);
    expect(io.stderr.text).toBe(`note: skipped 1 entry of ${arg}: 1 written by this run (report.json)\n`);
    const { skipped, ...second } = JSON.parse(await readFile(join(cwd, 'report.json'), 'utf8'));
    expect(skipped).toEqual([{ file: 'report.json', reason: 'output' }]);
    expect(second).toEqual(JSON.parse(first));
  });

  it('is refused where an argument names it, and as standard input', async () => {
    const cwd = await tempFolder({ 'a.json': good });
    const reason = 'failed to open the report json a.json: it is a file that the command reads';
    const io = testIo({ cwd });
    expect(await run(['validate', '.', 'a.json', '--format', 'json=a.json'], io)).toBe(2);
    expect(io.stderr.text).toContain(reason);
    const script = 'exec "$0" "$1" validate - --format json=a.json < a.json';
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, BIN], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
    expect(JSON.parse(await readFile(join(cwd, 'a.json'), 'utf8'))).toEqual(good);
  });
});

it('prints only what is wrong with --quiet', async () => {
  expect(await validate({ 'a.json': good }, 'a.json', '--quiet')).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  const { stdout } = await validate({ 'a.json': good, 'b.json': bad }, '.', '--quiet');
  expect(stdout).toMatch(/^✗ b\.json/);
});

it('prints no command of the runner in GitHub Actions, in errors and reports, whatever the names of files are', async () => {
  const cwd = await tempFolder({ '##[warning]a.json': bad, '##[group]c.txt': '' });
  const io = testIo({ cwd, env: { GITHUB_ACTIONS: 'true' } });
  await run(['validate', '.', '##[error]b.json', '\n::error::d.json', '--format', 'pretty'], io);
  expect(io.stderr.text).toContain('failed to read #\\u0023[error]b.json');
  expect(io.stderr.text).toContain('group]c.txt');
  expect(io.stdout.text).toContain('warning]a.json');
  expect(io.stdout.text + io.stderr.text).not.toMatch(/##\[|^\s*::/m);
  await run(['##[error]'], io);
  expect(io.stderr.text).not.toContain('##[');
});

it('prompts for input at a terminal, and not in a pipe', async () => {
  const io = testIo({ input: [Buffer.from('{}')] });
  await run(['validate', '-'], io);
  expect(io.stderr.text).toBe('');
  io.stdin.isTTY = true;
  await run(['validate', '-'], io);
  expect(io.stderr.text).toContain('Ctrl-D');
});

describe('as JSON', () => {
  it('writes one document to standard output', async () => {
    const files = { 'a.json': good, 'b.json': JSON.stringify(bad, null, 2), 'c.json': '{' };
    const { exitCode, stdout, stderr } = await validate(files, '--format', 'json', '.', 'missing.json');
    expect(exitCode).toBe(3);
    expect(stderr).toBe('error: failed to read missing.json: no such file or folder\n');
    expect(JSON.parse(stdout).results).toEqual([
      { file: 'a.json', valid: true, event: 'chats.patch', issues: [], warnings: [] },
      {
        file: 'b.json',
        valid: false,
        event: 'chats.patch',
        issues: [
          {
            code: 'invalid_type',
            pointer: '/channel_id',
            message: 'Expected string, received 72',
            keyword: 'type',
            expected: 'string',
            received: '72',
            hint: 'Add quotes: "72".',
            line: JSON.stringify(bad, null, 2).split('\n').length - 1,
            column: 17,
          },
        ],
        warnings: [],
      },
      {
        file: 'c.json',
        valid: false,
        event: null,
        issues: [expect.objectContaining({ code: 'invalid_json', line: 1, column: 2 })],
        warnings: [],
      },
      { file: 'missing.json', valid: false, event: null, issues: [], warnings: [], error: 'no such file or folder' },
    ]);
  });

  it('contains every issue', async () => {
    const message = { ...examples['messages.post'].minimal.messages[0], timestamp: 'x' };
    const payload = { ...examples['messages.post'].minimal, messages: Array(1000).fill(message) };
    const { stdout } = await validate({ 'a.json': payload }, '--format', 'json', 'a.json');
    const [result] = JSON.parse(stdout).results;
    expect(result.issues).toHaveLength(1000);
    expect(result).not.toHaveProperty('truncated');
  });

  it('says that there are more issues than it lists', async () => {
    const payload = { ...examples['chats.delete'].minimal, chats_removed: Array(10_001).fill(1) };
    const { exitCode, stdout } = await validate({ 'a.json': payload }, '--format', 'json', 'a.json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).results).toEqual([expect.objectContaining({ valid: false, truncated: true })]);
    expect(JSON.parse(stdout).results[0].issues).toHaveLength(10_000);
  });
});
