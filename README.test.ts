import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { examples } from '@whapi-webhooks/contract/examples';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

const run = promisify(execFile);
const root = import.meta.dirname;
/** Inside the clone, where the recipes are said to run. */
const folder = path.join(root, 'test-results/readme');
const readme = await readFile(path.join(root, 'README.md'), 'utf8');
const { VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NODE_ENV, ...env } = process.env;

/** The code blocks of the README that begin with the name of their file. */
const recipes = [...readme.matchAll(/^```ts\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', code = '']) => ({
  name,
  code,
}));

/** The commands of the README, in its order. */
const commands = [...readme.matchAll(/\bnpx (whapi-webhooks\b[^`\n]*)/g)].map(([, command = '']) => command.trim());

/** What takes longest. Both start at once: the machine has more than one processor. */
let checks: { types: Promise<{ stdout: string }>; tests: Promise<unknown> };

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'fixtures'), { recursive: true });
  for (const { name, code } of recipes) await writeFile(path.join(folder, name), code);
  // As in an app, where the packages are in node_modules: Node loads them. One worker runs all files.
  const test = { pool: 'threads', isolate: false, maxWorkers: 1, server: { deps: { external: ['@dist@'] } } };
  await writeFile(
    path.join(folder, 'vitest.config.ts'),
    `export default ${JSON.stringify({ test }).replace('"@dist@"', String(/\/(packages\/\w+|schemas)\/dist\//))};\n`,
  );
  const { include, ...config } = JSON.parse(await readFile(path.join(root, 'tsconfig.json'), 'utf8'));
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ ...config, extends: '../../tsconfig.base.json', include: ['*.ts'] }),
  );
  checks = {
    types: inFolder('tsc', '--noEmit'),
    tests: inFolder('vitest', 'run', '--reporter=json', '--outputFile=results.json'),
  };
  // A test that awaits it reports its failure.
  for (const check of Object.values(checks)) check.catch(() => {});
});

function inFolder(command: string, ...args: string[]) {
  return run(path.join(root, 'node_modules/.bin', command), args, { cwd: folder, env });
}

describe('the recipes', () => {
  it('are all found', () => {
    expect(recipes.map(({ name }) => name)).toEqual([
      'handler.ts',
      'bot.ts',
      'bot.test.ts',
      'outage.test.ts',
      'receiver.test.ts',
      'doctor.test.ts',
    ]);
  });

  it('keep to the types', async () => {
    await expect(checks.types).resolves.toMatchObject({ stdout: '' });
  });

  it('pass as tests', async () => {
    await checks.tests;
    const results = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8'));
    const { numFailedTests, testResults } = results as { numFailedTests: number; testResults: { name: string }[] };
    expect(numFailedTests).toBe(0);
    expect(testResults.map(({ name }) => path.basename(name)).sort()).toEqual([
      'bot.test.ts',
      'doctor.test.ts',
      'outage.test.ts',
      'receiver.test.ts',
    ]);
  });
});

describe('the handler', () => {
  const logged: string[] = [];

  beforeEach(() => {
    for (const method of ['log', 'warn', 'error'] as const) {
      vi.spyOn(console, method).mockImplementation((...args) => void logged.push(`${method} ${args.join(' ')}`));
    }
  });
  afterEach(() => void vi.restoreAllMocks());

  async function answer(payload: object, route = '') {
    return answerRequest(
      new Request(`https://bot.test/hook${route}`, { method: 'POST', body: JSON.stringify(payload) }),
    );
  }

  async function answerRequest(request: Request) {
    logged.length = 0;
    const { handler } = await import(path.join(folder, 'handler.ts'));
    return (await handler(request)).status;
  }

  const received = examples['messages.post'].minimal;
  const text = { ...received.messages[0], type: 'text', text: { body: 'Hi' }, from_name: 'Asha' };

  it('handles the valid messages of a batch, and logs the others', async () => {
    expect(await answer({ ...received, messages: [text, { ...text, timestamp: 'now' }] })).toBe(200);
    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatch(/^error Ignored \/messages\/1:\n {2}\/messages\/1\/timestamp {2}Expected/);
    expect(logged[1]).toBe('log Asha: Hi');
  });

  it('answers an unknown event with 200', async () => {
    expect(await answer({ event: { type: 'newsletters', event: 'post' }, channel_id: 'LION-1' })).toBe(200);
    expect(logged).toEqual(['warn Unknown event: "newsletters.post"']);
  });

  it('answers an invalid webhook with 200', async () => {
    expect(await answer({ ...received, channel_id: 7 })).toBe(200);
    expect(logged).toEqual([expect.stringMatching(/^error Invalid webhook:\n {2}\/channel_id/)]);
  });

  it.each(['', '{"messages":['])('answers the body %j, which is no JSON, with 200', async (body) => {
    expect(await answerRequest(new Request('https://bot.test/hook/chats', { method: 'DELETE', body }))).toBe(200);
    expect(logged).toEqual([expect.stringMatching(/^error Invalid webhook:\n.*Expected a webhook as JSON object/)]);
  });

  it('names the sender of a message by the number if the name is unknown', async () => {
    const { from_name: _, ...unnamed } = text;
    expect(await answer({ ...received, messages: [unnamed] })).toBe(200);
    expect(logged).toEqual([`log ${received.messages[0]?.from}: Hi`]);
  });

  it('says that the event is one of several, unless the request line says which', async () => {
    const { event: _, ...payload } = { ...received, messages: [text] };
    expect(await answer(payload)).toBe(200);
    expect(logged).toEqual(['warn No event: took the first of messages.post, messages.put', 'log Asha: Hi']);
    expect(await answer(payload, '/messages')).toBe(200);
    expect(logged).toEqual(['log Asha: Hi']);
  });
});

it('counts the scenarios right', async () => {
  const { stdout } = await inFolder('whapi-webhooks', 'trigger');
  const scenarios = stdout.split('\nScenarios\n')[1]?.match(/^ {2}\S.*/gm) ?? [];
  expect(readme).toContain(`There are ${scenarios.length} scenarios`);
});

it('shows these commands, which run below or as examples of --help', () => {
  expect(commands).toEqual([
    'whapi-webhooks serve',
    'whapi-webhooks trigger receiver-outage --to http://127.0.0.1:3000/hook',
    'whapi-webhooks trigger',
    'whapi-webhooks trigger story.json --to …',
    'whapi-webhooks validate fixtures/ --max-warnings 0',
    'whapi-webhooks validate captures/ --format junit',
    'whapi-webhooks drift captures/ --propose drift.patch',
    'whapi-webhooks trigger --body recording.ndjson --to …',
    'whapi-webhooks conform --to http://127.0.0.1:3000/hook',
    'whapi-webhooks doctor --to http://127.0.0.1:3000/hook',
    'whapi-webhooks serve --webhook http://127.0.0.1:3000/hook',
    'whapi-webhooks record --to … --out recording.ndjson',
    'whapi-webhooks mcp',
    'whapi-webhooks schema',
    'whapi-webhooks types',
  ]);
});

it.each(['README.md', 'CONTRIBUTING.md', 'packages/cli/README.md'])('names scripts that exist in %s', async (file) => {
  const text = await readFile(path.join(root, file), 'utf8');
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)(?! -w|[^`]* -w)/g)].map(([, script]) => script);
  expect(named.filter((script) => !(script! in scripts))).toEqual([]);
});

/** The words of a command that the README shows, with a receiver that is free in place of port 3000. */
function wordsOf(beginning: string, receiver = ''): [string, ...string[]] {
  const [name = '', ...args] = commands.find((command) => command.startsWith(beginning))?.split(' ') ?? [];
  return [name, ...args.map((arg) => arg.replace(/^(http:\/\/127\.0\.0\.1:3000\/hook|…)$/, receiver))];
}

async function startReceiver() {
  const bodies: unknown[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(await json(request));
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, bodies };
}

it('validates, compares, records and prints by the commands of the table', async () => {
  const receiver = await startReceiver();
  await mkdir(path.join(folder, 'captures'), { recursive: true });
  await writeFile(path.join(folder, 'captures/mute.json'), JSON.stringify(examples['chats.patch']['label-and-mute']));
  expect((await inFolder(...wordsOf('whapi-webhooks validate captures/'))).stdout).toMatch(/<testsuites? /);
  expect((await inFolder(...wordsOf('whapi-webhooks drift'))).stdout).toMatch(/\b1 webhook|1 payload/);
  const conforming = await inFolder(...wordsOf('whapi-webhooks conform', receiver.url), '--events', 'users.post');
  expect(receiver.bodies.length, conforming.stdout).toBeGreaterThan(0);
  const brief = ['--rules', 'not-200', '--patience', '0.1', '--port', '0'];
  expect((await inFolder(...wordsOf('whapi-webhooks doctor', receiver.url), ...brief)).stdout).toContain('1 passed');
  expect(JSON.parse((await inFolder(...wordsOf('whapi-webhooks schema'))).stdout)).toHaveProperty('$schema');
  expect((await inFolder(...wordsOf('whapi-webhooks types'))).stdout).toContain('export type WhapiWebhook');
  await writeFile(
    path.join(folder, 'recording.ndjson'),
    `${JSON.stringify({ method: 'POST', url: '/hook', body: examples['chats.delete'].minimal })}\n`,
  );
  await inFolder(...wordsOf('whapi-webhooks trigger --body', receiver.url));
  expect(receiver.bodies.at(-1)).toEqual(examples['chats.delete'].minimal);
});

it('serves tools by the command', async () => {
  const [name, ...args] = wordsOf('whapi-webhooks mcp');
  const child = spawn(path.join(root, 'node_modules/.bin', name), args, { cwd: folder, env });
  onTestFinished(() => void child.kill());
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`);
  const [answer] = (await once(child.stdout, 'data')) as [Buffer];
  expect(JSON.parse(String(answer)).result.serverInfo.name).toBe('whapi-webhooks');
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('plays the scenario of the command', async () => {
  const receiver = await startReceiver();
  const { stdout } = await inFolder(...wordsOf('whapi-webhooks trigger receiver-outage', receiver.url));
  expect(stdout).toMatch(/^✓ messages\.post {2}POST \S+\/hook {2}200/m);
  expect(receiver.bodies).toContainEqual(expect.objectContaining({ event: { type: 'messages', event: 'post' } }));
});

it('serves the mock by the command', async () => {
  const receiver = await startReceiver();
  const [name, ...args] = wordsOf('whapi-webhooks serve --webhook', receiver.url);
  const child = spawn(path.join(root, 'node_modules/.bin', name), [...args, '--port', '0'], { cwd: folder, env });
  onTestFinished(() => void child.kill());
  let stdout = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  while (!stdout.includes('Press Ctrl-C')) await once(child.stdout, 'data');
  expect(stdout).toContain(`Webhooks  to ${receiver.url} in body mode: all events`);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

describe('the command that validates a folder', () => {
  const command = wordsOf('whapi-webhooks validate');

  it('passes for webhooks that keep the contract', async () => {
    await writeFile(path.join(folder, 'fixtures/mute.json'), JSON.stringify(examples['chats.patch']['label-and-mute']));
    const { stdout } = await inFolder(...command);
    expect(stdout).toContain('1 valid');
  });

  it('fails with 1 for a warning', async () => {
    const file = path.join(folder, 'fixtures/extended.json');
    await writeFile(file, JSON.stringify({ ...examples['chats.delete'].minimal, sent_at: 1 }));
    await expect(inFolder(...command)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('warning  /sent_at  Unknown property "sent_at"'),
      stderr: expect.stringContaining('found 1 warning, but --max-warnings allows 0'),
    });
    await rm(file);
  });

  it('fails with 1 for one that does not, and says where', async () => {
    const broken = { ...examples['chats.delete'].minimal, chats_removed: [1] };
    await writeFile(path.join(folder, 'fixtures/broken.json'), JSON.stringify(broken));
    await expect(inFolder(...command)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('/chats_removed/0'),
    });
  });
});
