import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { examples } from '@whapi-webhooks/contract/examples';
import type { WebhookOf } from '@whapi-webhooks/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../main.ts';
import { spawnBin } from '../test/spawn-bin.ts';
import { startReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

type Sent = WebhookOf<'messages.post'>;

/** A running serve with a receiver. */
async function startServe(...argv: string[]) {
  const receiver = await startReceiver();
  const io = testIo({ untilStopped: () => new Promise((resolve) => onTestFinished(() => resolve())) });
  const ended = run(['serve', '--port', '0', '--webhook', receiver.url, ...argv], io);
  onTestFinished(() => void ended);
  const [, url = ''] = await io.stdout.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  return { url, receiver };
}

async function trigger(argv: string[], options: Parameters<typeof testIo>[0] = {}) {
  const io = testIo(options);
  const exitCode = await run(['trigger', ...argv], io);
  return { exitCode, out: io.stdout.text, err: io.stderr.text };
}

/** A server that answers everything with the same text, or by path. */
async function startServer(answer: string | ((path: string) => object)): Promise<string> {
  const server = createServer(({ url = '' }, response) =>
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer(url.replace(/\?.*/, '')))),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const call = (url: string, method: string, path: string) =>
  fetch(`${url}${path}`, { method, headers: { authorization: 'Bearer test-token' } });

describe('an event', () => {
  it('is sent by the mock, which knows its message afterwards', async () => {
    const { url, receiver } = await startServe('--channel-id', 'LION-9');
    const { exitCode, out, err } = await trigger(['messages.post', '--via', url]);
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/^✓ messages\.post {2}POST http:\S+ {2}200 {2}\d+ ms\n$/);
    const { messages, channel_id } = receiver.received[0]!.body as Sent;
    expect(channel_id).toBe('LION-9');
    expect((await call(url, 'PUT', `/messages/${messages[0]?.id}`)).status).toBe(200);
    expect((await call(url, 'GET', `/chats/${messages[0]?.chat_id}`)).status).toBe(200);
  });

  it.each(['/', '/__whapi', '/__whapi/'])('is sent by the mock at an address with %s at its end', async (end) => {
    const { url, receiver } = await startServe();
    const set = ['--set', '/channel_id="LION-1"', '--count', '2', '--seed', '3'];
    expect((await trigger(['labels.delete', '--via', url + end, ...set])).exitCode).toBe(0);
    expect(receiver.received.map(({ body }) => (body as Sent).channel_id)).toEqual(['LION-1', 'LION-1']);
  });

  it('that violates the contract is sent with --unchecked only', async () => {
    const { url, receiver } = await startServe();
    const argv = ['labels.post', '--via', url, '--set', '/labels/0/id=3'];
    expect(await trigger(argv)).toMatchObject({ exitCode: 1, err: expect.stringContaining('violates the contract') });
    expect(await trigger([...argv, '--unchecked'])).toMatchObject({ exitCode: 0 });
    expect(receiver.received).toHaveLength(1);
  });

  it('that nobody is subscribed to exits with 3', async () => {
    const { url } = await startServe('--events', 'messages.post');
    expect(await trigger(['labels.post', '--via', url])).toMatchObject({
      exitCode: 3,
      err: 'error: failed to send the webhook: no receiver is subscribed to its event. Subscribe one, or send it directly with --to <url>\n',
    });
  });

  it('that the mock cannot send is to be sent directly', async () => {
    const { url } = await startServe();
    const argv = ['labels.post', '--via', url, '--unchecked', '--set', '/event/type="nope"'];
    expect(await trigger(argv)).toMatchObject({
      exitCode: 1,
      err: 'error: failed to send the webhook by the mock: there is no event nope.post. Send it directly with --to <url>\n',
    });
  });
});

describe('a file', () => {
  const incoming = examples['messages.post']['incoming-text'];
  const { event: _, ...payload } = incoming;
  const recording = { at: '2026-01-01T00:00:00Z', method: 'POST', url: '/hook/messages/post', body: payload };

  it('is sent in the mode of the subscription, and its messages are known', async () => {
    const { url, receiver } = await startServe('--mode', 'method');
    const cwd = await tempFolder({ 'a.ndjson': `${JSON.stringify(recording)}\n` });
    const { exitCode, out } = await trigger(['--body', 'a.ndjson', '--via', url], { cwd });
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Sent 1 webhook: 1 delivered.\n')]);
    expect(receiver.received).toEqual([{ line: 'POST /hook/messages', body: payload }]);
    expect((await call(url, 'PUT', `/messages/${incoming.messages[0]?.id}`)).status).toBe(200);
  });
});

describe('a scenario', () => {
  it('is played by the mock', async () => {
    const { url, receiver } = await startServe();
    const { exitCode, out } = await trigger(['incoming-chat', '--via', url, '--limit', '30']);
    expect(exitCode).toBe(0);
    expect(out.match(/^✓/gm)).toHaveLength(receiver.received.length);
    expect(receiver.received.length).toBeGreaterThan(1);
  });

  const hello = { do: 'receiveMessage', with: { from: '919984351847', text: 'Hi' } };
  const reply = { do: 'expectRequested', with: { operation: 'POST /messages/text', within: '1m' } };

  it('file can expect what the bot requests of the mock', async () => {
    let url = '';
    const bot = createServer((request, response) => {
      request.resume().on('end', async () => {
        response.end();
        if (bot.listening && !replied) {
          replied = true;
          const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
          const body = JSON.stringify({ to: '919984351847', body: 'Hello' });
          await fetch(`${url}/messages/text`, { method: 'POST', headers, body });
        }
      });
    });
    let replied = false;
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      bot.close();
      bot.closeAllConnections();
    });
    ({ url } = await startServe('--webhook', `http://127.0.0.1:${(bot.address() as AddressInfo).port}`));
    const cwd = await tempFolder({ 'story.json': { steps: [hello, reply] } });
    const { exitCode, err, out } = await trigger(['story.json', '--via', url], { cwd });
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toContain('✓ messages.post');
  });

  it('succeeds although the mock begins another delivery after all have ended', async () => {
    const request = { method: 'POST', url: 'http://bot.test/hook' };
    const delivered = {
      event: 'messages.post',
      request,
      attempts: [{ status: 200, durationMs: 1 }],
      outcome: 'delivered',
    };
    const begun = { event: 'statuses.post', request, attempts: [], outcome: 'waiting' };
    let deliveries = [delivered, begun];
    const url = await startServer((path) => {
      const channels = [{ id: 'LION-1', subscriptions: [{}] }];
      if (path === '/__whapi/status') return { version: '0.1.0', capabilities: ['learn', 'limit'], channels };
      if (path === '/__whapi/deliveries') return { deliveries: deliveries.splice(0), next: 2 };
      return { next: 0 };
    });
    const sent = await trigger(['incoming-chat', '--via', url]);
    expect(sent).toMatchObject({ exitCode: 0, err: '', out: expect.stringMatching(/^✓ messages\.post[^\n]*\n$/) });
    deliveries = [];
    expect((await trigger(['incoming-chat', '--via', url])).exitCode).toBe(3);
  });

  it('file that is wrong, or fails, is reported with line and column', async () => {
    const { url, receiver } = await startServe();
    const missing = { do: 'expectRequested', with: { operation: 'GET /health', within: 1 } };
    const cwd = await tempFolder({
      'wrong.json': '{ "steps": [\n  { "do": "recieveMessage" }\n] }',
      'story.json': `{ "steps": [\n${JSON.stringify(hello)},\n${JSON.stringify(missing)}] }`,
    });
    const wrong = await trigger(['wrong.json', '--via', url], { cwd });
    expect(wrong).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/^error: wrong\.json:2:11: step 1: there is no step/),
    });
    const failed = await trigger(['story.json', '--via', url], { cwd });
    expect(failed).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/^error: story\.json:3:1: step 2: Expected GET \/health/),
    });
    expect(failed.out).toContain('✓ messages.post');
    expect(receiver.received.length).toBeGreaterThan(0);
  });
});

describe('the address', () => {
  it('of nothing, or of something else, is reported', async () => {
    expect(await trigger(['labels.post', '--via', 'http://127.0.0.1:1'])).toMatchObject({
      exitCode: 3,
      err: 'error: failed to reach the mock at http://127.0.0.1:1: nothing listens there. Start it with "whapi-webhooks serve", or correct --via\n',
    });
    const other = await startServer('<html>');
    const { exitCode, err } = await trigger(['labels.post', '--via', other]);
    expect([exitCode, err]).toEqual([
      3,
      expect.stringContaining('it is not a running mock (GET /__whapi/status answered 200)'),
    ]);
  });

  it('of an older serve is reported', async () => {
    const old = await startServer('{"version":"0.0.9","capabilities":["send"],"channels":[{"id":"A"}]}');
    const { exitCode, err } = await trigger(['labels.post', '--via', old]);
    expect([exitCode, err]).toEqual([3, expect.stringContaining('its version, 0.0.9, is too old. Start one')]);
  });

  it('of a mock without a control plane, or without a receiver, is reported', async () => {
    const off = await startServe('--no-control');
    expect(await trigger(['labels.post', '--via', off.url])).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('The control plane is off. Serve the mock without'),
    });
  });

  it('needs the control token where the mock has one', async () => {
    const { url } = await startServe('--control-token', 'abc');
    const argv = ['labels.post', '--via', url];
    expect(await trigger(argv)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('needs its control token. Add --control-token'),
    });
    expect(await trigger([...argv, '--control-token', 'x'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('does not accept the control token'),
    });
    expect(await trigger([...argv, '--control-token', 'abc'])).toMatchObject({ exitCode: 0 });
  });

  it('needs a channel where the mock has several', async () => {
    const { url, receiver } = await startServe('--channel', 'a=LION-1', '--channel', 'b=LION-2');
    const argv = ['labels.post', '--via', url];
    expect(await trigger(argv)).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Add --channel with one of LION-1, LION-2'),
    });
    expect(await trigger([...argv, '--channel', 'LION-3'])).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('Did you mean'),
    });
    expect(await trigger([...argv, '--channel', 'LION-2'])).toMatchObject({ exitCode: 0 });
    expect(receiver.received).toMatchObject([{ body: { channel_id: 'LION-2' } }]);
  });
});

it.each([
  [
    ['labels.post', '--to', 'http://localhost'],
    '--via sends to the receivers that are subscribed to the mock. Remove --to',
  ],
  [['labels.post', '--mode', 'path'], '--mode is for --to'],
  [['labels.post', '--header', 'a=b'], '--header is for --to'],
  [['incoming-chat', '--seed', '1'], '--seed is for --to'],
])('says what is wrong with %j', async (argv, problem) => {
  expect(await trigger([...argv, '--via', 'http://127.0.0.1:1'])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining(problem),
  });
});

it.each(['--channel', '--control-token'])('%s needs --via', async (option) => {
  expect(await trigger(['labels.post', '--to', 'http://localhost', option, 'x'])).toMatchObject({
    exitCode: 2,
    err: `error: ${option} is for a running mock. Add --via <url>\n`,
  });
});

it('works between processes', async () => {
  const receiver = await startReceiver();
  const serve = spawnBin(['serve', '--port', '0', '--webhook', receiver.url]);
  const [, url = ''] = await serve.stdout.until(/(http:\/\/127\.0\.0\.1:\d+)/);
  const sent = spawnBin(['trigger', 'messages.post', '--via', url]);
  expect(await sent.exit).toBe(0);
  const { messages } = receiver.received[0]!.body as Sent;
  expect((await call(url, 'PUT', `/messages/${messages[0]?.id}`)).status).toBe(200);
  const scenario = spawnBin(['trigger', 'incoming-chat', '--via', url, '--quiet']);
  expect([await scenario.exit, scenario.stdout.text, scenario.stderr.text]).toEqual([0, '', '']);
});
