import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BIN } from '../test/spawn-bin.ts';
import { tempFolder } from '../test/temp-folder.ts';

const good = JSON.stringify(examples['chats.patch'].minimal);
const unknown = '{"event":{"type":"nope","event":"post"}}';

/** Runs a command line of bash in which `validate` is the command, and prints its exit code to standard error. */
function inShell(line: string, cwd?: string) {
  const script = `validate() { "$NODE" "$BIN" validate "$@"; echo "exit $?" >&2; }; ${line}`;
  const env = { PATH: process.env.PATH, NODE: process.execPath, BIN };
  return spawnSync('bash', ['--norc', '-c', script], { env, cwd, encoding: 'utf8', timeout: 60_000 });
}

const FULL = 'error: failed to write to standard output: ENOSPC: no space left on device, write\nexit 3\n';

// Each of these lines runs forever if the loss is not noticed.
describe.runIf(process.platform === 'linux')('ends before an endless input does', () => {
  it.each([
    ['a full disk', `yes '{}' | validate - > /dev/full`, FULL],
    ['a full disk, in a named pipe', `validate <(yes '{}') --format ndjson > /dev/full`, FULL],
    [
      'a full disk, with a report file too',
      `yes '{}' | validate - --format pretty --format json=a.json > /dev/full`,
      FULL,
    ],
    ['a closed pipe after an invalid payload', `yes '{}' | validate - | head -n 1`, 'exit 1\n'],
    [
      'a closed pipe after what is not invalid',
      `yes '${unknown}' | validate - --format ndjson | head -n 1`,
      'error: stopped before the end of the input, since the reader of standard output closed it. Nothing invalid was found until then. Write the report to a file to validate all of it\nexit 3\n',
    ],
  ])('at %s', async (_, line, expected) => {
    const { stderr, status } = inShell(line, await tempFolder());
    expect(stderr).toBe(expected);
    expect(status).toBe(0);
  });

  it('while it waits for input', async () => {
    const stdio = ['pipe', openSync('/dev/full', 'w'), 'pipe'] as const;
    const child = spawn(process.execPath, [BIN, 'validate', '-', '--format', 'ndjson'], { stdio: [...stdio] });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin!.on('error', () => {}).write('{}\n{}\n');
    expect(await once(child, 'exit')).toEqual([3, null]);
  });
});

it.runIf(process.platform === 'linux')(
  'finishes report files although the reader of standard output has gone',
  async () => {
    const cwd = await tempFolder({ 'a.json': `[${'1,'.repeat(9_999)}1]`, 'b.json': good });
    const { stderr } = inShell('validate . --format ndjson --format json=report.json | head -n 1', cwd);
    expect(stderr).toBe('exit 1\n');
    const { summary } = JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'));
    expect(summary).toMatchObject({ files: 2, valid: 1, invalid: 10_000 });
  },
);

it.runIf(process.platform === 'linux')('prints results before an error that follows them, in one log', async () => {
  const cwd = await tempFolder({ 'a.json': '{}', 'c.json': '{}' });
  const { stdout } = inShell('validate a.json b.json c.json 2>&1 | cat', cwd);
  expect(stdout.match(/^(?:✗ .|error: failed to read .)/gm)).toEqual(['✗ a', 'error: failed to read b', '✗ c']);
});

it.runIf(process.platform === 'linux')('prints a result before the next input arrives', async () => {
  const child = spawn(process.execPath, [BIN, 'validate', '-'], { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin.write('{}\n{}\n');
  const [text] = await once(child.stdout, 'data');
  expect(String(text)).toContain('✗ <stdin>:1');
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([1, null]);
});
