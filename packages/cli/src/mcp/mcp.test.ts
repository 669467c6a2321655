import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../main.ts';
import { BIN, spawnBin } from '../test/spawn-bin.ts';
import { startBot, type TestBot } from '../test/start-bot.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { testIo } from '../test/test-io.ts';
import { TestOutput } from '../test/test-output.ts';

interface Answer {
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each tool returns something else, and the expectations say what.
  data: any;
  isError: boolean;
}

/** The SDK's client, connected with the built command in a process of its own. */
async function connect(argv: string[] = []) {
  const transport = new StdioClientTransport({
    ...{ command: process.execPath, args: [BIN, 'mcp', ...argv] },
    ...{ env: getDefaultEnvironment(), stderr: 'pipe' },
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  const progress: { progress: number; total?: number | undefined; message?: string | undefined }[] = [];
  const call = async (name: string, input: object = {}): Promise<Answer> => {
    const options = { onprogress: (each: (typeof progress)[number]) => void progress.push(each) };
    const params = { name, arguments: { ...input } };
    const result = (await client.callTool(params, undefined, options)) as CallToolResult;
    const [content] = result.content;
    const text = content?.type === 'text' ? content.text : '';
    return { text, data: result.structuredContent, isError: result.isError === true };
  };
  return { client, call, progress };
}

/** A bot that is subscribed to the mock, and calls it. */
async function connectBot(call: Awaited<ReturnType<typeof connect>>['call'], bot: TestBot): Promise<void> {
  const { data } = await call('status');
  bot.gatewayUrl = data.apiBaseUrl;
  expect((await call('subscribe', { url: bot.url })).data.receivers).toMatchObject([{ url: bot.url }]);
}

const from = '919984351847';
const hello = { steps: [{ do: 'receiveMessage', with: { from, text: 'Hi' } }] };

it('lists tools that each have a description and a schema', async () => {
  const { client } = await connect();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain('do_steps');
  for (const { name, description, inputSchema } of tools) {
    expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].{40}/)]);
    for (const [property, schema] of Object.entries(inputSchema.properties ?? {})) {
      expect([name, property, schema]).toEqual([name, property, expect.any(Object)]);
    }
  }
  // It is in every request of an assistant.
  expect(JSON.stringify(tools).length).toBeLessThan(24_000);
  expect(client.getInstructions()).toContain('status');
});

describe('the contract', () => {
  it('validates payloads, and says what is wrong, where, and what to do', async () => {
    const { call } = await connect();
    const { data: example } = await call('example', { event: 'messages.post', name: 'incoming-text' });
    expect((await call('validate', { payload: example.payload, profile: 'strict' })).data).toMatchObject({
      valid: true,
    });
    const broken = structuredClone(example.payload);
    broken.messages[0].timestamp = '1';
    const { text, data, isError } = await call('validate', { payload: broken });
    expect(isError).toBe(false);
    expect(data).toMatchObject({
      ...{ valid: false, event: 'messages.post' },
      issues: [{ code: 'invalid_type', pointer: '/messages/0/timestamp', hint: expect.stringContaining('quotes') }],
    });
    expect(text).toContain('/messages/0/timestamp  Expected');
    expect((await call('validate', { payload: JSON.stringify(broken) })).data).toEqual(data);
    expect(await call('validate', { payload: '{' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('JSON'),
    });
  });
});

describe('a bot', () => {
  it('is written to, and its answer is awaited and read in the timeline', async () => {
    const { call } = await connect();
    await connectBot(call, await startBot());
    const { data: done } = await call('do_steps', hello);
    expect(done.results.step1).toMatchObject({ chat_id: `${from}@s.whatsapp.net`, text: { body: 'Hi' } });
    const { after } = done;
    const requested = { operation: 'POST /messages/text', matcher: { body: { body: 'Hello' } } };
    const { data: waited } = await call('wait', { requested, after, within: '10s' });
    expect(waited.matches).toMatchObject([{ by: 'app', status: 200, body: { to: `${from}@s.whatsapp.net` } }]);
    const { data: story, text } = await call('timeline', { after });
    expect(story.rows.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['step', 'delivery', 'attempt', 'request']),
    );
    expect(text).toContain('"body":"Hello"');
    const { data: page } = await call('timeline', {
      view: 'requests',
      operation: 'POST /messages/text',
      after,
      limit: 1,
    });
    expect(page.requests).toHaveLength(1);
    const rest = await call('timeline', { view: 'requests', operation: 'POST /messages/text', after: page.next });
    expect(rest.data.requests).toEqual([]);
  });

  it('is told why what it should do did not happen', async () => {
    const { call } = await connect();
    await connectBot(call, await startBot());
    const { after } = (await call('do_steps', hello)).data;
    await call('wait', { idle: 'now', within: '10s' });
    const requested = { operation: 'POST /messages/text', matcher: { body: { body: 'Goodbye' } } };
    const { isError, text } = await call('wait', { requested, after, within: 1 });
    expect([isError, text]).toEqual([
      true,
      expect.stringMatching(/\/body\/body\s+- expected "Goodbye"\s+\+ received "Hello"/),
    ]);
  });

  it('gets the webhooks of a scenario, and stays subscribed after a reset', async () => {
    const { call } = await connect();
    const receiver = await startReceiver();
    await call('subscribe', { url: receiver.url, events: ['messages.post'] });
    const { data } = await call('play_scenario');
    expect(data.scenarios.map(({ name }: { name: string }) => name)).toContain('incoming-chat');
    await call('reset');
    await call('play_scenario', { name: 'incoming-chat' });
    await call('wait', { idle: 'now', within: '10s' });
    expect(receiver.received.length).toBeGreaterThan(0);
    const { data: log } = await call('timeline', { view: 'deliveries' });
    expect(new Set(log.deliveries.map(({ event }: { event: string }) => event))).toEqual(new Set(['messages.post']));
  });

  it('meets faults, and retries when the clock is advanced', async () => {
    const { call } = await connect();
    const receiver = await startReceiver();
    await call('clock', { virtual: true });
    await call('subscribe', { url: receiver.url, events: ['messages.post'] });
    const { data: added } = await call('faults', { add: { type: 'status', status: 503, count: 1 } });
    expect(added.faults).toMatchObject([{ id: 'f1', type: 'status', status: 503 }]);
    await call('do_steps', hello);
    expect(receiver.received).toHaveLength(0);
    const { data: fired } = await call('clock', { by: '1h' });
    expect(fired.fired.deliveries).toMatchObject([
      { outcome: 'delivered', attempts: [{ status: 503 }, { status: 200 }] },
    ]);
    expect(receiver.received).toHaveLength(1);
    await call('faults', { add: { type: 'drop' } });
    expect((await call('faults', { remove: 'all' })).data.faults).toEqual([]);
  });

  it('is examined by doctor at the address of the mock, which then goes on', async () => {
    const { call, progress } = await connect();
    const bot = await startBot({ status: 201 });
    await connectBot(call, bot);
    await call('do_steps', hello);
    const { data: before } = await call('timeline', { limit: 1_000 });
    const rules = ['not-200', 'answers-duplicates'];
    const { data, text } = await call('doctor', { to: bot.url, rules, patience: 0.5 });
    expect(data).toMatchObject({
      remaining: [],
      findings: [{ rule: 'not-200', cure: expect.any(String) }, { rule: 'answers-duplicates' }],
    });
    expect(data.problem).toBeUndefined();
    expect(text).toMatch(
      /^2 rules examined, 2 findings, 0 not judged\nerror: not-200: .*\n {2}Seen: .*\n {2}Why: .*\n {2}Fix: /,
    );
    expect(progress).toEqual([
      { progress: 0, total: 2, message: 'not-200' },
      { progress: 1, total: 2, message: 'answers-duplicates' },
    ]);
    const { data: after } = await call('timeline', { limit: 1_000 });
    expect(after.rows.slice(0, before.rows.length).map(({ id }: { id: string }) => id)).toEqual(
      before.rows.map(({ id }: { id: string }) => id),
    );
  });

  it('is examined no longer than is allowed, and the rest is named', async () => {
    const { call } = await connect();
    const sockets = createServer(() => {}).listen(0, '127.0.0.1');
    await once(sockets, 'listening');
    onTestFinished(() => void sockets.close().closeAllConnections());
    const { port } = sockets.address() as { port: number };
    const rules = ['not-200', 'slow'];
    const { data, text } = await call('doctor', { to: `http://127.0.0.1:${port}/hook`, rules, seconds: 1 });
    expect(data.remaining).toEqual(rules);
    expect(text).toContain('Call again with rules: not-200, slow');
  });
});

describe('what is wrong', () => {
  const mistakes: [what: string, tool: string, input: object, hint: string][] = [
    ['an unknown step', 'do_steps', { steps: [{ do: 'recieveMessage' }] }, 'Did you mean "receiveMessage"?'],
    [
      'a step without an argument that it needs',
      'do_steps',
      { steps: [{ do: 'react', with: { emoji: '👍' } }] },
      'messageId',
    ],
    [
      'an unknown step to describe',
      'describe_step',
      { step: 'forwardMessageTwice' },
      'Call describe_step without arguments',
    ],
    ['an unknown argument', 'timeline', { afer: 1 }, 'Did you mean "after"?'],
    ['a missing argument', 'subscribe', {}, 'Failed to call subscribe: the arguments lack "url". Pass it'],
    ['a wrong value', 'example', { event: 'chats.ptch' }, 'Did you mean "chats.patch"?'],
    ['a wrong type', 'timeline', { limit: 'all' }, '"limit" must be integer, and is "all"'],
    [
      'an unknown example',
      'example',
      { event: 'messages.post', name: 'incoming-txt' },
      'Did you mean "incoming-text"?',
    ],
    ['an unknown scenario', 'play_scenario', { name: 'incoming-cht' }, 'Did you mean incoming-chat?'],
    ['an unknown fault', 'faults', { add: { type: 'duplicat' } }, 'duplicate'],
    ['an unknown tool', 'do_step', {}, 'Did you mean "do_steps"?'],
    ['a bot that does not listen', 'doctor', { to: 'http://127.0.0.1:1/hook', rules: ['slow'] }, 'Start the receiver'],
  ];

  it('is said of each mistake, with what to do', async () => {
    const { call } = await connect();
    for (const [what, name, input, hint] of mistakes) {
      const { isError, text, data } = await call(name, input);
      expect([what, isError, text]).toEqual([what, true, expect.stringContaining(hint)]);
      expect(data.error.message).toBe(text);
    }
  });

  it('is said of a mock that is not reachable, until it is', async () => {
    const { call } = await connect(['--mock', 'http://127.0.0.1:1']);
    const { isError, text } = await call('status');
    expect([isError, text]).toEqual([
      true,
      'Failed to reach the mock at http://127.0.0.1:1: nothing listens there. Start it with "whapi-webhooks serve", or correct --mock',
    ]);
    expect((await call('example')).isError).toBe(false);
  });
});

it('describes a step in parts', async () => {
  const { call } = await connect();
  const { data } = await call('describe_step', { step: 'receiveMessage' });
  expect(JSON.stringify(data).length).toBeLessThan(20_000);
  expect(data.argument.examples[0]).toEqual({ from, fromName: 'Jonathan', text: 'Hi' });
  const [definition] = data.more;
  expect((await call('describe_step', { definition })).data.argument.title).toBe(definition);
  expect((await call('describe_step')).data.steps.react).toBe('react to a message');
});

it('cuts what is long, and says how to read the rest', async () => {
  const { call } = await connect();
  const receiver = await startReceiver();
  await call('subscribe', { url: receiver.url });
  const text = 'long '.repeat(1_000);
  await call('do_steps', { steps: Array.from({ length: 12 }, () => ({ do: 'receiveMessage', with: { from, text } })) });
  const { data: page, text: shown } = await call('timeline', { limit: 1_000 });
  expect(shown.length).toBeLessThan(30_000);
  expect(page.cut).toMatch(/^Cut: \d+ of \d+ rows fit\. Call again with after: \d+$/);
  expect(shown).toContain('[cut: 5000 characters]');
  const { data: rest } = await call('timeline', { after: page.next, limit: 1_000 });
  expect(rest.rows[0].seq).toBeGreaterThan(page.rows.at(-1).seq);
});

it('uses a running mock', async () => {
  const server = spawnBin(['serve', '--port', '0', '--control-token', 'secret']);
  const [, url = ''] = await server.stdout.until(/Base URL {2}(\S+)/);
  const refused = await (await connect(['--mock', url])).call('status');
  expect([refused.isError, refused.text]).toEqual([true, expect.stringContaining('Add --control-token <token>')]);
  const { call } = await connect(['--mock', url, '--control-token', 'secret']);
  expect((await call('status')).data).toMatchObject({ apiBaseUrl: url, receivers: [] });
  expect((await call('do_steps', hello)).data.results.step1.text.body).toBe('Hi');
});

describe('the process', () => {
  const request = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'example', arguments: {} } };

  it('writes nothing but the protocol, and ends with standard input', async () => {
    const { stdout, stderr, exit } = spawnBin(['mcp'], { input: `nonsense\n${JSON.stringify(request)}\n` });
    expect(await exit).toBe(0);
    const lines = stdout.text.trimEnd().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0', id: 1 });
    expect(lines).toHaveLength(1);
    expect(stderr.text).toMatch(/^warning: .*JSON.*\n$/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends by %s, and so does its mock', async (signal) => {
    const child = spawn(process.execPath, [BIN, 'mcp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const stdout = new TestOutput();
    child.stdout.on('data', (chunk) => stdout.write(String(chunk)));
    child.stdin.write(`${JSON.stringify({ ...request, params: { name: 'status', arguments: {} } })}\n`);
    const [, url = ''] = await stdout.until(/"apiBaseUrl":"([^"]+)"/);
    await expect(fetch(`${url}/__whapi/status`)).resolves.toMatchObject({ status: 200 });
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([0, null]);
    await expect(fetch(`${url}/__whapi/status`)).rejects.toThrow('fetch failed');
  });
});

it('is described in the README as it is', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const section = /\n## mcp\n([\s\S]+?)\n## /.exec(readme)?.[1] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` +\| /gm)].map(([, name]) => name);
  const { tools } = await (await connect()).client.listTools();
  expect(rows).toEqual(tools.map(({ name }) => name));
  const configuration = JSON.parse(/```json\n([\s\S]+?)```/.exec(section)?.[1] ?? '');
  const io = testIo();
  await run(['mcp', '--help'], io);
  expect(io.stdout.text).toContain(JSON.stringify(configuration));
});
