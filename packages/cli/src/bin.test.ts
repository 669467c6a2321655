import { execFileSync, spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { sendText } from './test/send-json.ts';
import { BIN, spawnBin } from './test/spawn-bin.ts';
import { startReceiver } from './test/start-receiver.ts';
import { tempFolder } from './test/temp-folder.ts';

const good = examples['chats.patch']['label-and-mute'];

describe('exit codes', () => {
  it.each([
    [0, ['validate', 'good.json']],
    [1, ['validate', 'good.json', 'bad.json']],
    [2, ['validate']],
    [2, []],
    [3, ['validate', 'good.json', 'bad.json', 'missing.json']],
    [0, ['--version']],
  ])('are %i for %j', async (expected, args) => {
    const cwd = await tempFolder({ 'good.json': good, 'bad.json': '{' });
    const bin = spawnBin(args, { cwd });
    expect(await bin.exit).toBe(expected);
    expect(bin.stderr.text).not.toMatch(/^ +at /m);
  });
});

it('reads standard input', async () => {
  const bin = spawnBin(['validate', '-'], { input: JSON.stringify(good) });
  expect(await bin.exit).toBe(0);
  expect(bin.stdout.text).toContain('✓ <stdin> chats.patch');
});

it('uses colours with FORCE_COLOR, and none in a pipe or under CI', async () => {
  const cwd = await tempFolder({ 'good.json': good });
  const args = ['validate', 'good.json', 'missing.json'];
  const [plain, coloured] = [{ CI: 'true' }, { FORCE_COLOR: '1' }].map((env) => spawnBin(args, { cwd, env }));
  expect([await plain!.exit, await coloured!.exit]).toEqual([3, 3]);
  expect(plain!.stdout.text + plain!.stderr.text).not.toContain('\u001b');
  expect(coloured!.stdout.text).toContain('\u001b[32m✓');
});

it.runIf(process.platform === 'linux')('reads a pipe of the shell', async () => {
  const args = ['-c', `"$0" "$1" validate <(cat)`, process.execPath, BIN];
  expect(execFileSync('bash', args, { input: JSON.stringify(good), encoding: 'utf8' })).toContain(
    '1 file, 1 valid, 0 invalid',
  );
});

it('does not read a file of 200 MB', async () => {
  const cwd = await tempFolder({ 'a.json': '{}' });
  await truncate(join(cwd, 'a.json'), 200_000_000);
  const bin = spawnBin(['validate', 'a.json'], { cwd, nodeArgs: ['--max-old-space-size=100'] });
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toBe(
    'error: failed to read a.json: it is larger than 16 MB. Split it, or raise the limit with --max-size\n',
  );
});

it('finds the fault of a large file without a tree of it', async () => {
  const array = `[${'1,'.repeat(2_999_999)}1]`;
  const cwd = await tempFolder({ 'a.json': `{"chats_removed":[],\n"x":${array},"channel_id":1}` });
  // A node for each number would take 10 times the memory.
  const bin = spawnBin(['validate', 'a.json'], { cwd, nodeArgs: ['--max-old-space-size=100'] });
  expect(await bin.exit).toBe(1);
  expect(bin.stdout.text).toContain(
    `a.json:2:${'"x":'.length + array.length + ',"channel_id":'.length + 1}  /channel_id`,
  );
});

describe('a version of Node that is too old', () => {
  it('can parse the program: neither static import nor await', () => {
    expect(() => new Script(readFileSync(BIN, 'utf8'))).not.toThrow();
  });

  it.each(['20.20.2', '22.11.0'])('is rejected: %s', (version) => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); import(${JSON.stringify(BIN)})`;
    const { status, stderr } = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' });
    expect(stderr).toBe(
      `error: whapi-webhooks needs Node 22.12 or newer, this is Node ${version}. Install a newer Node and try again\n`,
    );
    expect(status).toBe(3);
  });
});

it
  .runIf(process.platform === 'linux')
  .each([
    [['validate', 'good.json']],
    [['validate', 'bad.json', '--format', 'json']],
    [['trigger']],
    [['--help']],
    [['validate', '--help']],
    [['serve', '--port', '0']],
  ])('exits with 3 and one line when standard output cannot be written: %j', async (args) => {
  const cwd = await tempFolder({ 'good.json': good, 'bad.json': '{' });
  const bin = spawnBin(args, { cwd, stdout: openSync('/dev/full', 'w') });
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toMatch(/^error: failed to write to standard output: ENOSPC.*\n$/);
});

it('prints an error outside of any command in one line', async () => {
  const hook = `process.on('newListener', (name) => {
    if (name === 'uncaughtException') setImmediate(() => { throw new Error('boom\\nat once'); });
  });`;
  const bin = spawnBin(['serve', '--port', '0'], {
    nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(hook)}`],
  });
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toBe(
    'error: unexpected failure: boom\\nat once. Set DEBUG=whapi-webhooks to see the stack trace\n',
  );
});

it('ignores that the reader of standard error has closed it', async () => {
  const cwd = await tempFolder({ 'good.json': good });
  const bin = spawnBin(['validate', 'good.json', ...Array.from({ length: 500 }, (_, name) => `${name}.json`)], { cwd });
  bin.process.stderr!.destroy();
  expect(await bin.exit).toBe(3);
  expect(bin.stdout.text).toContain('501 files, 1 valid, 0 invalid, 500 not read');
});

it('exits with its exit code when the reader of standard output has closed it', async () => {
  const megabyte = { ...good, chats_updates: Array(10_000).fill(1) };
  const cwd = await tempFolder({ 'a.json': megabyte, 'b.json': megabyte, 'c.json': megabyte });
  const bin = spawnBin(['validate', '.', '--format', 'json'], { cwd });
  await bin.stdout.until(/./);
  bin.process.stdout!.destroy();
  expect(await bin.exit).toBe(1);
  expect(bin.stderr.text).toBe('');
});

it('validates without loading the mock', async () => {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { process.stderr.write('loads ' + url + '\\n'); return next(url, context); } });`;
  const bin = spawnBin(['validate', '-'], {
    input: JSON.stringify(good),
    nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(hook)}`],
  });
  expect(await bin.exit).toBe(0);
  expect(bin.stderr.text).toMatch(/loads .*contract/);
  expect(bin.stderr.text).not.toMatch(/loads .*(\/msw\/|\/mock\/|\/serve\/)/);
});

describe('serve', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'waits at %s for a delivery that hangs, and ends at once at a second signal',
    async (signal) => {
      const receiver = await startReceiver('never');
      const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url]);
      const [, url] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+Ctrl-C/);
      const sent = await sendText(url!);
      expect(sent.status).toBe(200);
      bin.process.kill(signal);
      await bin.stdout.until(/Waiting up to 5 s for 2 webhooks that are being delivered/);
      bin.process.kill(signal);
      expect(await bin.exit).toBe(signal);
    },
  );

  it.each(['SIGINT', 'SIGTERM'] as const)('ends at %s with exit code 0', async (signal) => {
    const bin = spawnBin(['serve', '--port', '0']);
    await bin.stdout.until(/Ctrl-C/);
    bin.process.kill(signal);
    expect(await bin.exit).toBe(0);
    expect(bin.stdout.text).toMatch(/\nStopped\.\n$/);
    expect(bin.stderr.text).toBe('');
  });

  it('continues when the reader of standard output has closed it', async () => {
    const receiver = await startReceiver();
    const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url]);
    const [, url] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+Ctrl-C/);
    bin.process.stdout!.destroy();
    for (let calls = 1; calls <= 3; calls++) {
      const sent = await sendText(url!);
      expect(sent.status).toBe(200);
    }
    bin.process.kill('SIGTERM');
    expect(await bin.exit).toBe(0);
    expect(bin.stderr.text).toBe('');
  });

  it('exits with 3 and one line when the port is in use', async () => {
    const { port } = new URL((await startReceiver()).url);
    const bin = spawnBin(['serve', '--port', port]);
    expect(await bin.exit).toBe(3);
    expect(bin.stdout.text).toBe('');
    expect(bin.stderr.text).toMatch(/^error: failed to listen on .+: the port is in use\. .+\n$/);
  });
});
