import { readFile } from 'node:fs/promises';
import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { CliError } from './cli-error.ts';
import { ExitCode } from './exit-code.ts';
import { run } from './main.ts';
import { tempFolder } from './test/temp-folder.ts';
import { testIo } from './test/test-io.ts';

const good = examples['chats.patch']['label-and-mute'];

async function call(...argv: string[]) {
  const io = testIo();
  const exitCode = await run(argv, io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

it('prints the help with --help', async () => {
  const { exitCode, stdout, stderr } = await call('--help');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/Commands:[\s\S]+validate[\s\S]+serve[\s\S]+Examples:[\s\S]+Exit codes:/);
  expect((await call('help')).stdout).toBe(stdout);
});

it('shows choices and defaults as they are typed', async () => {
  const [{ stdout: validate }, { stdout: trigger }] = [
    await call('validate', '--help'),
    await call('trigger', '--help'),
  ];
  const words = `${validate}${trigger}`.replace(/\s+/g, ' ');
  expect(words).toContain('(choices: tolerant, strict; default: tolerant)');
  expect(words).toContain('(default: 16mb)');
  expect(words).toContain('(choices: body, path, method; default: body; with --body, as captured)');
});

it('prints the help as an error without arguments', async () => {
  const { exitCode, stdout, stderr } = await call();
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toBe((await call('--help')).stdout);
});

it('describes each command in one line', async () => {
  const { stdout } = await call('--help');
  const list = /^Commands:\n([\s\S]+?)\n\n/m.exec(stdout)?.[1] ?? '';
  expect(list.split('\n').length).toBeGreaterThan(8);
  for (const line of list.split('\n')) expect(line).toMatch(/^ {2}\w+ {2,}\w.{1,60}$/);
});

it.each(['validate', 'trigger', 'serve', 'demo'])(
  'prints at least two examples and the exit codes in the help of %s',
  async (name) => {
    const { exitCode, stdout } = await call(name, '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `Examples:\n( {2}\\$ .*whapi-webhooks ${name}.*\n){2,}\nExit codes:\n {2}0 [\\s\\S]+ {2}2  wrong usage`,
      ),
    );
    expect(await call('help', name)).toEqual({ exitCode: 0, stdout, stderr: '' });
  },
);

it.each([
  [0, ['validate', 'good.json']],
  [1, ['validate', 'good.json', 'bad.json']],
  [2, ['validate']],
  [2, []],
  [3, ['validate', 'good.json', 'bad.json', 'missing.json']],
  [0, ['--version']],
])('exits with %i for %j', async (expected, argv) => {
  const io = testIo({ cwd: await tempFolder({ 'good.json': good, 'bad.json': '{' }) });
  expect(await run(argv, io)).toBe(expected);
  expect(io.stderr.text).not.toMatch(/^ +at /m);
});

it('uses colours with FORCE_COLOR, and none in a pipe or under CI', async () => {
  const cwd = await tempFolder({ 'good.json': good });
  const [plain, coloured] = [testIo({ cwd, env: { CI: 'true' } }), testIo({ cwd, env: { FORCE_COLOR: '1' } })];
  for (const io of [plain, coloured]) expect(await run(['validate', 'good.json', 'missing.json'], io)).toBe(3);
  expect(plain.stdout.text + plain.stderr.text).not.toContain('\u001b');
  expect(coloured.stdout.text).toContain('\u001b[32m✓');
});

it('exits with 3 when the output could not be written', async () => {
  const io = testIo();
  const flush = () => Promise.reject(new CliError(ExitCode.environment, 'failed to write to standard output: ENOSPC'));
  for (const argv of [['trigger'], ['--help'], ['validate', '--help']]) {
    expect(await run(argv, { ...io, flush })).toBe(3);
  }
  expect(io.stderr.text).toBe('error: failed to write to standard output: ENOSPC\n'.repeat(3));
});

it('prints the version', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  expect(await call('--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

it.each([
  [['valdate', 'x'], "unknown command 'valdate' (Did you mean validate?)"],
  [['validate', 'x', '--profil', 'strict'], "unknown option '--profil' (Did you mean --profile?)"],
  [['validate'], "missing required argument 'files'"],
  [['serve', 'x'], 'too many arguments'],
])('rejects %j', async (argv, message) => {
  const { exitCode, stdout, stderr } = await call(...argv);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`error: ${message}`);
  expect(stderr).toContain('--help');
});

it.each([
  [{}, /^error: unexpected failure: boom\. Set DEBUG=whapi-webhooks to see the stack trace\n$/],
  [{ DEBUG: 'msw,whapi-webhooks' }, /^Error: boom\n +at .+main\.test\.ts/],
])('prints an unexpected error in one line, and its stack trace with DEBUG: %j', async (env, expected) => {
  const io = testIo({ env, cwd: await tempFolder({ 'a.json': {} }) });
  io.stdout.write = () => {
    throw new Error('boom');
  };
  expect(await run(['validate', 'a.json'], io)).toBe(3);
  expect(io.stderr.text).toMatch(expected);
});

it('escapes arguments in its errors', async () => {
  for (const argv of [['\u001b[2J'], ['validate', 'x', '--\u001b[2J'], ['validate', 'x', '--event', '\u001b[2J']]) {
    const { exitCode, stderr } = await call(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('\\u001b[2J');
    expect(stderr).not.toContain('\u001b');
  }
});
