import { openSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { sendText } from './test/send-json.ts';
import { spawnBin } from './test/spawn-bin.ts';
import { startReceiver } from './test/start-receiver.ts';
import { tempFolder } from './test/temp-folder.ts';

const good = examples['chats.patch']['label-and-mute'];

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

describe.each(['SIGINT', 'SIGTERM'] as const)('at %s', (signal) => {
  it('serve waits for a delivery that hangs, and ends at once at a second signal', async () => {
    const receiver = await startReceiver('never');
    // Without statuses, which would follow by themselves on a machine that is slow to send the signal.
    const events = ['--events', 'messages.post,chats.post'];
    const bin = spawnBin(['serve', '--port', '0', '--webhook', receiver.url, ...events]);
    const [, url] = await bin.stdout.until(/Base URL {2}(\S+)[\s\S]+Ctrl-C/);
    const sent = await sendText(url!);
    expect(sent.status).toBe(200);
    bin.process.kill(signal);
    await bin.stdout.until(/Waiting up to 5 s for 2 webhooks that are being delivered/);
    bin.process.kill(signal);
    expect(await bin.exit).toBe(signal);
  });

  it('serve ends with exit code 0', async () => {
    const bin = spawnBin(['serve', '--port', '0']);
    await bin.stdout.until(/Ctrl-C/);
    bin.process.kill(signal);
    expect(await bin.exit).toBe(0);
    expect(bin.stdout.text).toMatch(/\nStopped\.\n$/);
    expect(bin.stderr.text).toBe('');
  });
});

it('serve exits with 3 and one line when the port is in use', async () => {
  const { port } = new URL((await startReceiver()).url);
  const bin = spawnBin(['serve', '--port', port]);
  expect(await bin.exit).toBe(3);
  expect(bin.stdout.text).toBe('');
  expect(bin.stderr.text).toMatch(/^error: failed to listen on .+: the port is in use\. .+\n$/);
});
