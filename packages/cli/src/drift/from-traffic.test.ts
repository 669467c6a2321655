import { execFileSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { sendJson } from '../test/send-json.ts';
import { spawnBin } from '../test/spawn-bin.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { readLines } from '../test/start-record.ts';
import { tempFolder } from '../test/temp-folder.ts';

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
const schemas = fileURLToPath(new URL('../../../../schemas', import.meta.url));

/** The commands of the recipe in the README, as lists of words. */
const [, recipe = ''] = /^### From traffic to a change of the schemas\n+```sh\n([^`]+)```/m.exec(readme) ?? [];
const commands = recipe
  .trim()
  .split('\n')
  .map((line) => Array.from(line.replace(/\s+#.*/, '').matchAll(/'([^']*)'|\S+/g), ([word, quoted]) => quoted ?? word));

const text = examples['messages.post']['text-minimal'];
const [message] = text.messages;
const changed = (change: object) => ({ ...text, messages: [{ ...message, ...change }] });
/** Traffic with three kinds of drift, and one webhook in path mode. */
const traffic = [
  text,
  changed({ mood: 'Anna is happy', from: '919984351847' }),
  changed({ mood: 'Gerald is sad' }),
  changed({ status: 'expired' }),
  changed({ timestamp: '1712995245' }),
];

interface Result {
  kind: string;
  pointer: string;
  detail: unknown;
  count: number;
  of: number;
}

it('leads from traffic to a change of the schemas, to evidence and to a test of the bot, by the commands of the README', async () => {
  const bot = await startReceiver();
  const cwd = await tempFolder({ 'traffic.ndjson': traffic.map((value) => `${JSON.stringify(value)}\n`).join('') });
  for (const folder of ['webhooks', 'entities', 'rest'])
    await cp(join(schemas, folder), join(cwd, 'schemas', folder), { recursive: true });
  const start = (words: readonly string[]) =>
    spawnBin(
      words.slice(1).map((word) => word.replace('http://127.0.0.1:3000/hook', bot.url)),
      { cwd },
    );
  const finish = async (words: readonly string[]) => {
    const bin = start(words);
    return { exitCode: await bin.exit, stdout: bin.stdout.text, stderr: bin.stderr.text };
  };
  const driftOf = async (...args: string[]): Promise<Result[]> =>
    JSON.parse((await finish(['', 'drift', ...args, '--format', 'json'])).stdout).results;
  const [record, drift, propose, apply, afterwards, evidence, replay] = commands as [
    ...[string[], string[], string[], string[], string[], string[], string[]],
  ];

  const recorder = start([...record, '--port', '0']);
  const hook = `${(await recorder.stdout.until(/http:\/\/127\.0\.0\.1:\d+/))[0]}/hook`;
  const mock = start(['', 'serve', '--port', '0', '--webhook', hook]);
  const [, api = ''] = await mock.stdout.until(/Base URL {2}(\S+)/);
  await sendJson(api, 'POST', '/__whapi/channel/receiveMessage', { from: '919984351847', text: 'Hi Gerald' });
  const sending = ['', 'trigger', '--body', 'traffic.ndjson', '--to', hook, '--unchecked', '--speed', 'max'];
  expect(await finish(sending)).toMatchObject({ exitCode: 0 });
  await recorder.stdout.until(/(?:✓[\s\S]*){6}/);
  recorder.process.kill('SIGINT');
  expect(await recorder.exit).toBe(0);
  mock.process.kill('SIGINT');
  await mock.exit;
  const recorded = (await readLines(cwd, 'recording.ndjson')).length;
  expect(bot.received).toHaveLength(recorded);
  expect(recorded).toBeGreaterThan(traffic.length);

  const { exitCode, stdout } = await finish(drift);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/✗ messages\.post \/messages\/\*\/mood\n {2}undeclared property: 2 of /);
  expect(stdout).toMatch(/✗ messages\.post \/messages\/\*\/status\n {2}unlisted value "expired": 1 of /);
  expect(stdout).toMatch(/✗ messages\.post \/messages\/\*\/timestamp\n {2}other type, string: 1 of /);
  expect(stdout).toMatch(/\n3 findings, /);
  const essence = (results: readonly Result[]) =>
    results.map(({ kind, pointer, detail, count }) => [kind, pointer, detail, count]);
  expect(essence(await driftOf('recording.ndjson'))).toEqual(essence(await driftOf('traffic.ndjson')));

  expect(await finish(propose)).toMatchObject({ exitCode: 1, stderr: '' });
  execFileSync(apply[0]!, apply.slice(1), { cwd });
  expect(await finish(afterwards)).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\n0 findings, /) });

  expect((await finish(evidence)).stdout).toMatch(/→ messages\.post\/captured-\w+\.json[^→]*TextMessage\.mood/);
  expect((await finish(evidence)).stdout).not.toContain('→');
  const corpus = join(cwd, 'schemas/evidence');
  const names = (await readdir(corpus, { recursive: true })).filter((name) => name.endsWith('.json'));
  const files = [join(cwd, 'recording.ndjson'), ...names.map((name) => join(corpus, name))];
  const everything = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
  expect(everything).not.toMatch(/Anna|Gerald|919984351847/);

  const { exitCode: validity, stdout: verdict } = await finish([
    '',
    'validate',
    'recording.ndjson',
    '--format',
    'json',
  ]);
  expect(validity).toBe(1);
  expect(JSON.parse(verdict).summary).toMatchObject({ payloads: recorded, invalid: 1 });

  bot.received.length = 0;
  expect(await finish(replay)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(bot.received.map(({ body }) => body)).toEqual(
    (await readLines(cwd, 'recording.ndjson')).map(({ body }) => body),
  );
});
