import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { run } from '../main.ts';
import { commitAs } from '../test/commit-as.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const webhook = examples['chats.patch']['label-and-mute'];
const story = { steps: [{ do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' } }] };
const schema = { type: 'object', properties: { id: { type: 'string' } } };
const files = {
  'fixtures/a.json': webhook,
  'captures/1/a.json': webhook,
  'chat.json': webhook,
  'story.json': story,
  'old.schema.json': schema,
  'schemas/a.schema.json': schema,
  'new.schema.json': { ...schema, required: ['id'] },
};

async function examplesOf(command: string): Promise<string[]> {
  const io = testIo();
  await run([command, '--help'], io);
  return [...io.stdout.text.matchAll(/^ {2}\$ (.+)$/gm)].map(([, line]) => line!);
}

/** The few words of the shell that the examples use: `NAME=value`, single quotes, `< file` and `> file`. */
async function runLine(line: string, receiver: string): Promise<number> {
  const cwd = await tempFolder(files);
  if (line.includes('v0.1.0:')) await commitAs('v0.1.0', cwd);
  const words = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'(.*)'$/, '$1'));
  const at = words.indexOf('whapi-webhooks');
  const argv = words.slice(at + 1).map((word) => (word.startsWith('http://localhost:3000') ? receiver : word));
  const input = argv.indexOf('<') < 0 ? [] : [await readFile(join(cwd, argv.splice(argv.indexOf('<'), 2)[1]!))];
  if (argv.includes('>')) argv.splice(argv.indexOf('>'), 2);
  if (argv[0] === 'serve') argv.push('--port', '0');
  if (argv.includes('--store')) argv[argv.indexOf('--store') + 1] = join(cwd, 'store');
  const io = testIo({
    cwd,
    input,
    env: Object.fromEntries(words.slice(0, at).map((word) => word.split('='))),
    untilStopped: () => Promise.resolve(),
  });
  const exitCode = await run(argv, io);
  expect(io.stderr.text).toBe('');
  return exitCode;
}

it.each(['validate', 'trigger', 'serve', 'diff', 'demo'])(
  'every example in the help of %s exits with 0',
  async (command) => {
    const receiver = await startReceiver();
    const lines = await examplesOf(command);
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect([line, await runLine(line, receiver.url)]).toEqual([line, 0]);
  },
);
