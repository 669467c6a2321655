import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateWebhook } from '@whapi-webhooks/contract';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../pages.shared.ts';
import { sendJson } from './test/send-json.ts';
import { spawnBin } from './test/spawn-bin.ts';
import { startReceiver } from './test/start-receiver.ts';
import { readLines } from './test/start-record.ts';
import { tempFolder } from './test/temp-folder.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

/** The words of a command in the README, with other ports. */
function wordsOf(beginning: string, ports: Record<string, string>): string[] {
  const line = readme.split('\n').find((text) => text.startsWith(`whapi-webhooks ${beginning}`));
  const words = line!
    .replace(/\s+#.*/, '')
    .split(' ')
    .slice(1);
  return words.map((word) => word.replaceAll(/\b(?:9000|3000)\b/g, (port) => ports[port] ?? port));
}

it('records what the mock sends to a bot by the commands of the recipe', async () => {
  const receiver = await startReceiver();
  const ports = { 9000: await freePort(), 3000: new URL(receiver.url).port };
  const cwd = await tempFolder();
  const recorder = spawnBin(wordsOf('record --port', ports), { cwd });
  await recorder.stdout.until(/Press Ctrl-C/);
  const server = spawnBin([...wordsOf('serve --webhook http://127.0.0.1:9000', ports), '--port', '0'], { cwd });
  onTestFinished(() => void server.process.kill('SIGKILL'));
  const [, url = ''] = await server.stdout.until(/Base URL {2}(\S+)/);
  await sendJson(url, 'POST', '/__whapi/channel/receiveMessage', { from: '919984351847', text: 'Hi Gerald' });
  await recorder.stdout.until(/✓ messages\.post {2}POST \/hook {2}200/);
  recorder.process.kill('SIGINT');
  expect(await recorder.exit).toBe(0);

  const text = await readFile(join(cwd, 'recording.ndjson'), 'utf8');
  expect(text).not.toMatch(/919984351847|Gerald/);
  const lines = await readLines(cwd, 'recording.ndjson');
  expect(lines.length).toBe(receiver.received.length);
  for (const { body } of lines) expect(validateWebhook(body, { profile: 'strict' })).toMatchObject({ valid: true });
});

it('merges what a process wrote to the folder of the recipe', async () => {
  const cwd = await tempFolder();
  const [, folder = ''] = /^WHAPI_COVERAGE=(\S+) npm test/m.exec(readme) ?? [];
  const receiver = await startReceiver();
  const env = { WHAPI_COVERAGE: folder };
  const server = spawnBin(['serve', '--webhook', receiver.url, '--port', '0'], { cwd, env });
  onTestFinished(() => void server.process.kill('SIGKILL'));
  const [, url = ''] = await server.stdout.until(/Base URL {2}(\S+)/);
  await sendJson(url, 'POST', '/__whapi/channel/receiveMessage', { from: '919984351847', text: 'Hi' });
  await sendJson(url, 'POST', '/__whapi/settle', {});
  // What is ended without notice has written everything.
  server.process.kill('SIGKILL');
  await server.exit;
  const coverage = spawnBin(wordsOf('coverage', {}), { cwd });
  expect(await coverage.exit).toBe(1);
  expect(coverage.stdout.text).toMatch(
    /^✗ events 2 of 24 covered \(8\.3 %\)\n {2}8\.3 % is covered, and the threshold is 20 %\n {2}no handler received chats\.patch\n✓ /,
  );
});
