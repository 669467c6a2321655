import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { Script } from 'node:vm';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sendText } from './test/send-json.ts';
import { BIN, spawnBin } from './test/spawn-bin.ts';
import { startReceiver } from './test/start-receiver.ts';
import { tempFolder } from './test/temp-folder.ts';
import { TestOutput } from './test/test-output.ts';

// Only what a process alone can show, and each thing once: starting one takes longer than most tests. The same for
// every command and signal is in bin.long.test.ts, and the commands themselves are tested in this process.
const good = examples['chats.patch']['label-and-mute'];

it('reads standard input, and exits with the exit code of the command', async () => {
  const bin = spawnBin(['validate', '-'], { input: JSON.stringify({ ...good, channel_id: 1 }) });
  expect(await bin.exit).toBe(1);
  expect(bin.stdout.text).toContain('✗ <stdin> chats.patch');
  expect(bin.stderr.text).toBe('');
});

it.runIf(process.platform === 'linux')('reads a pipe of the shell', async () => {
  const args = ['-c', `"$0" "$1" validate <(cat)`, process.execPath, BIN];
  expect(execFileSync('bash', args, { input: JSON.stringify(good), encoding: 'utf8' })).toContain(
    '1 file, 1 valid, 0 invalid',
  );
});

describe('a version of Node that is too old', () => {
  const message = (version: string) =>
    `error: whapi-webhooks needs Node 22.12 or newer, this is Node ${version}. Install a newer Node and try again\n`;

  // A script has neither static imports nor await.
  it.each(['18.20.8', '20.20.2', '22.11.0'])('can parse the program, which rejects it: %s', (version) => {
    const stderr = new TestOutput();
    const fake = { versions: { node: version }, stderr, exitCode: 0 };
    new Script(readFileSync(BIN, 'utf8')).runInNewContext({ process: fake });
    expect([stderr.text, fake.exitCode]).toEqual([message(version), 3]);
  });

  it('ends the process with that', () => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '22.11.0' }); import(${JSON.stringify(BIN)})`;
    const { status, stderr } = spawnSync(process.execPath, ['--eval', script], { encoding: 'utf8' });
    expect(stderr).toBe(message('22.11.0'));
    expect(status).toBe(3);
  });
});

it
  .runIf(process.platform === 'linux')
  .each([[['validate', 'bad.json', '--format', 'json']], [['serve', '--port', '0']]])(
  'exits with 3 and one line when standard output cannot be written: %j',
  async (args) => {
    const cwd = await tempFolder({ 'bad.json': '{' });
    const bin = spawnBin(args, { cwd, stdout: openSync('/dev/full', 'w') });
    expect(await bin.exit).toBe(3);
    expect(bin.stderr.text).toMatch(/^error: failed to write to standard output: ENOSPC.*\n$/);
  },
);

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
  // The report is several times longer than the buffer of a pipe.
  const faulty = { ...good, chats_updates: Array(700).fill(1) };
  const cwd = await tempFolder({ 'a.json': faulty, 'b.json': faulty, 'c.json': faulty });
  const bin = spawnBin(['validate', '.', '--format', 'json'], { cwd });
  await bin.stdout.until(/./);
  bin.process.stdout!.destroy();
  expect(await bin.exit).toBe(1);
  expect(bin.stderr.text).toBe('');
});

describe('report files', () => {
  it('are not left behind at Ctrl-C', async () => {
    const cwd = await tempFolder({ 'good.json': good });
    // The command waits for standard input.
    const child = spawn(process.execPath, [BIN, 'validate', 'good.json', '-', '--format', 'json=report.json'], { cwd });
    onTestFinished(() => void child.kill('SIGKILL'));
    const stderr = new TestOutput();
    child.stderr.on('data', (chunk) => stderr.write(String(chunk)));
    while (!readdirSync(cwd).some((name) => name.endsWith('.tmp'))) await setImmediate();
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(stderr.text).toBe('error: interrupted. No report file was written\n');
    expect(readdirSync(cwd)).toEqual(['good.json']);
  });

  it.runIf(process.platform === 'linux')('are not left behind when the disk is full', async () => {
    const cwd = await tempFolder({ 'bad.json': { ...good, chats_updates: Array(700).fill(1) } });
    // The shell limits the size of files to 64 KB, in place of a disk.
    const script = `trap '' XFSZ; ulimit -f 64; exec "$0" "$1" validate bad.json --format json=report.json`;
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, BIN], { cwd, encoding: 'utf8' });
    expect(stderr).toMatch(/^error: failed to write .+report\.json: .+\n$/);
    expect(status).toBe(3);
    expect(readdirSync(cwd)).toEqual(['bad.json']);
  });
});

it('validates a file without loading what only others need', async () => {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { process.stderr.write('loads ' + url + '\\n'); return next(url, context); } });`;
  const bin = spawnBin(['validate', '-'], {
    input: JSON.stringify(good),
    nodeArgs: ['--import', `data:text/javascript,${encodeURIComponent(hook)}`],
  });
  expect(await bin.exit).toBe(0);
  expect(bin.stderr.text).toMatch(/loads .*contract/);
  expect(bin.stderr.text).not.toMatch(
    /loads .*(\/msw\/|\/mock\/|\/serve\.js|modelcontextprotocol|\/mcp\.js|tinyglobby|jsonc-parser|\/line-pool)/,
  );
});

describe('serve', () => {
  it('waits at a signal for a delivery that hangs, and ends at once at a second signal', async () => {
    const receiver = await startReceiver('never');
    // Without statuses, which would follow by themselves on a machine that is slow to send the signal.
    const events = ['--events', 'messages.post,chats.post'];
    const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url, ...events]);
    const [, url = ''] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+Ctrl-C/);
    expect((await sendText(url)).status).toBe(200);
    bin.process.kill('SIGINT');
    await bin.stdout.until(/Waiting up to 5 s for 2 webhooks that are being delivered/);
    bin.process.kill('SIGINT');
    expect(await bin.exit).toBe('SIGINT');
  });

  it('continues when the reader of standard output has closed it, until SIGTERM', async () => {
    const receiver = await startReceiver();
    const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url]);
    const [, url = ''] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+Ctrl-C/);
    bin.process.stdout!.destroy();
    for (let calls = 1; calls <= 3; calls++) expect((await sendText(url)).status).toBe(200);
    bin.process.kill('SIGTERM');
    expect(await bin.exit).toBe(0);
    expect(bin.stderr.text).toBe('');
  });
});
