import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { spawnBin } from './test/spawn-bin.ts';
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

it('is plain in a pipe, also under CI, and coloured with FORCE_COLOR', async () => {
  const cwd = await tempFolder({ 'good.json': good });
  const args = ['validate', 'good.json', 'missing.json'];
  const [plain, coloured] = [{ CI: 'true' }, { FORCE_COLOR: '1' }].map((env) => spawnBin(args, { cwd, env }));
  expect([await plain!.exit, await coloured!.exit]).toEqual([3, 3]);
  expect(plain!.stdout.text + plain!.stderr.text).not.toContain('\u001b');
  expect(coloured!.stdout.text).toContain('\u001b[32m✓');
});

it('comes to its exit code when the reader of its output has left', async () => {
  const megabyte = { ...good, chats_updates: Array(10_000).fill(1) };
  const cwd = await tempFolder({ 'a.json': megabyte, 'b.json': megabyte, 'c.json': megabyte });
  const bin = spawnBin(['validate', '.', '--format', 'json'], { cwd });
  await bin.stdout.until(/./);
  bin.process.stdout!.destroy();
  expect(await bin.exit).toBe(1);
  expect(bin.stderr.text).toBe('');
});

it('does not load the mock in order to validate', async () => {
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
    'ends at %s with exit code 0, even while a delivery hangs',
    async (signal) => {
      const receiver = await startReceiver('never');
      const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url]);
      const [, url] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+stops it/);
      const sent = await fetch(`${url}/messages/text?token=test-token`, {
        method: 'POST',
        body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
      });
      expect(sent.status).toBe(200);
      bin.process.kill(signal);
      expect(await bin.exit).toBe(0);
      expect(bin.stdout.text).toMatch(/\nStopped\.\n$/);
      expect(bin.stderr.text).toBe('');
    },
  );

  it('goes on when the reader of its output has left', async () => {
    const receiver = await startReceiver();
    const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url]);
    const [, url] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+stops it/);
    bin.process.stdout!.destroy();
    for (let calls = 1; calls <= 3; calls++) {
      const sent = await fetch(`${url}/messages/text?token=test-token`, {
        method: 'POST',
        body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
      });
      expect(sent.status).toBe(200);
    }
    bin.process.kill('SIGTERM');
    expect(await bin.exit).toBe(0);
    expect(bin.stderr.text).toBe('');
  });

  it('ends with exit code 3 and one line when the port is taken', async () => {
    const { port } = new URL((await startReceiver()).url);
    const bin = spawnBin(['serve', '--port', port]);
    expect(await bin.exit).toBe(3);
    expect(bin.stdout.text).toBe('');
    expect(bin.stderr.text).toMatch(/^error: failed to listen on .+ please .+\n$/);
  });
});
