import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { eventNames } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { setupWhapi } from '@whapi-webhooks/mock';
import { expect, it, onTestFinished } from 'vitest';
import { createProgram } from '../create-program.ts';
import { run } from '../main.ts';
import { commitAs } from '../test/commit-as.ts';
import { startBot } from '../test/start-bot.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const webhook = examples['chats.patch']['label-and-mute'];
const story = { steps: [{ do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' } }] };
const schema = { type: 'object', properties: { id: { type: 'string' } } };
const recording = [0, 1]
  .map((ms) => JSON.stringify({ at: new Date(ms).toISOString(), method: 'POST', url: '/hook', body: webhook }))
  .join('\n');
/** What the mock reports once it has sent every example. */
async function coverageOfExamples(): Promise<object> {
  const whapi = setupWhapi();
  whapi.connect('https://bot.test/hook', () => new Response());
  for (const event of eventNames) {
    for (const webhook of Object.values(examples[event])) await whapi.send(webhook);
  }
  return whapi.coverage();
}

const files = {
  'log.ndjson': `${JSON.stringify(webhook)}\n`,
  'part.ndjson': `${JSON.stringify(webhook)}\n`,
  'fixtures/a.json': webhook,
  'captures/1/a.json': webhook,
  'chat.json': webhook,
  'story.json': story,
  'recording.ndjson': recording,
  'old.schema.json': schema,
  'schemas/a.schema.json': schema,
  'openapi.json': { openapi: '3.1.0', info: { title: 'A', version: '1' }, components: { schemas: { A: schema } } },
  'coverage/whapi/1.json': await coverageOfExamples(),
  'unit.json': await coverageOfExamples(),
  'e2e.json': await coverageOfExamples(),
  'new.schema.json': { ...schema, required: ['id'] },
};

/** A log of requests, compressed. */
const log = gzipSync(`${JSON.stringify({ request: { body: webhook } })}\n`);

async function examplesOf(command: string): Promise<string[]> {
  const io = testIo();
  await run([command, '--help'], io);
  return [...io.stdout.text.matchAll(/^ {2}\$ (.+)$/gm)].map(([, line]) => line!);
}

/** Starts a serve whose webhooks are received. Returns its address. */
async function startServe(receiver: string, ...argv: string[]): Promise<string> {
  const io = testIo({ untilStopped: () => new Promise((resolve) => onTestFinished(() => resolve())) });
  void run(['serve', '--port', '0', '--webhook', receiver, ...argv], io);
  const [, url = ''] = await io.stdout.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  return url;
}

/** The few words of the shell that the examples use: `NAME=value`, single quotes, `< file` and `> file`. */
async function runLine(line: string, receiver: string): Promise<number> {
  const words = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));
  const at = words.indexOf('whapi-webhooks');
  const argv = words.slice(at + 1).map((word) => (word.startsWith('http://localhost:3000') ? receiver : word));
  // A recording that is there already would be continued.
  const cwd = await tempFolder(argv[0] === 'record' ? {} : files);
  const [, revision] = /diff (\S+?):/.exec(line) ?? [];
  if (revision) await commitAs(revision, cwd);
  if (argv[0] !== 'record') await writeFile(join(cwd, 'captures/log.ndjson.gz'), log);
  const input = argv.indexOf('<') < 0 ? [] : [await readFile(join(cwd, argv.splice(argv.indexOf('<'), 2)[1]!))];
  if (argv.includes('>')) argv.splice(argv.indexOf('>'), 2);
  const via = argv.indexOf('--via') + 1;
  if (via > 0) {
    const guard = argv.includes('--control-token') ? ['--control-token', '"$CONTROL_TOKEN"'] : [];
    const channel = argv.includes('--channel') ? ['--channel', 'token-a=LION-1', '--channel', 'token-b=LION-2'] : [];
    argv[via] = await startServe(receiver, ...guard, ...channel);
  }
  if (['serve', 'record', 'doctor'].includes(argv[0]!)) argv.push('--port', '0');
  if (argv.includes('--store')) argv[argv.indexOf('--store') + 1] = join(cwd, 'store');
  const io = testIo({
    cwd,
    input,
    env: Object.fromEntries(words.slice(0, at).map((word) => word.split('='))),
    // What serves is stopped at once; what sends comes to its end.
    ...(argv[0] !== 'trigger' && { untilStopped: () => Promise.resolve() }),
  });
  if (argv.includes('--to') && argv[0] === 'doctor') return examineBot(argv, io);
  const exitCode = await run(argv, io);
  expect(io.stderr.text).toBe('');
  return exitCode;
}

/** Examines a bot that calls the gateway, since one that sends nothing cannot be judged. */
async function examineBot(argv: string[], io: ReturnType<typeof testIo>): Promise<number> {
  const bot = await startBot({ seen: new Set() });
  argv[argv.indexOf('--to') + 1] = bot.url;
  const running = run(argv, io);
  const [, gatewayUrl = ''] = await io.stderr.until(/API base URL {2}(\S+)/);
  bot.gatewayUrl = gatewayUrl;
  const exitCode = await running;
  expect(io.stderr.text).toMatch(/^Examining .*\n {2}API .*\n {2}Token .*\n$/);
  return exitCode;
}

const commandNames = createProgram({ io: testIo(), exitCode: 0, complaint: [] }).commands.map((command) =>
  command.name(),
);

it.each(commandNames)('every example in the help of %s exits with 0', async (command) => {
  const receiver = await startReceiver();
  const lines = await examplesOf(command);
  expect(lines.length).toBeGreaterThanOrEqual(2);
  for (const line of lines) expect([line, await runLine(line, receiver.url)]).toEqual([line, 0]);
});
