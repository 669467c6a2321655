import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fromNodeListener, GATEWAY_URL, LoopError, type NodeWhapi, setupWhapi, type WhapiOptions } from './node.ts';

// Fifty rounds through MSW take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const mocks: NodeWhapi[] = [];

function setup(options: WhapiOptions = {}): NodeWhapi {
  const whapi = setupWhapi({ statusSteps: false, ...options });
  whapi.listen();
  mocks.push(whapi);
  return whapi;
}

afterEach(async () => {
  for (const whapi of mocks.splice(0)) await whapi.close({ breakOff: true });
});

/** Answers every message, its own included. */
async function echo(request: Request): Promise<Response> {
  const { messages = [] } = (await request.json()) as { messages?: { chat_id: string }[] };
  for (const { chat_id: to } of messages) await send(to);
  return new Response();
}

function send(to: string): Promise<Response> {
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  return fetch(`${GATEWAY_URL}/messages/text`, { method: 'POST', headers, body: JSON.stringify({ to, body: 'Echo' }) });
}

const hello = { from: '919984351847', text: 'Hello' };

describe('a bot that answers its own messages', () => {
  it('is stopped, and settled() shows the first round and the cure', async () => {
    const whapi = setup();
    whapi.connect('https://bot.test/hook', echo);
    await whapi.channel.receiveMessage(hello);
    const error = await whapi.settled().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(LoopError);
    expect((error as LoopError).round).toEqual(['messages.post', 'POST /messages/text', 'messages.post']);
    expect((error as LoopError).message).toContain('ignore messages with `from_me`');
    const sent = whapi.deliveries.filter(({ event }) => event === 'messages.post');
    expect(sent).toHaveLength(51);
  });

  it('gives way to the timers of the test runner', async () => {
    const whapi = setup({ loopLimit: 20 });
    let ticks = 0;
    const ticking = setInterval(() => ticks++, 1);
    onTestFinished(() => clearInterval(ticking));
    whapi.connect('https://bot.test/hook', echo);
    await whapi.channel.receiveMessage(hello);
    await expect(whapi.settled()).rejects.toThrow(LoopError);
    expect(ticks).toBeGreaterThan(0);
  });

  it('is stopped after as many rounds as the option says', async () => {
    const whapi = setup({ loopLimit: 3 });
    whapi.connect('https://bot.test/hook', echo);
    await whapi.channel.receiveMessage(hello);
    await expect(whapi.settled()).rejects.toThrow('stopped after 3 rounds');
    expect(whapi.deliveries.filter(({ event }) => event === 'messages.post')).toHaveLength(4);
  });

  it('is ended by close(), long before its bound', async () => {
    const whapi = setup({ loopLimit: 1_000_000 });
    whapi.connect('https://bot.test/hook', echo);
    await whapi.channel.receiveMessage(hello);
    await whapi.close();
    const sent = whapi.deliveries.length;
    await new Promise(setImmediate);
    expect(whapi.deliveries).toHaveLength(sent);
    expect(sent).toBeLessThan(1_000);
  });

  it('does not go on after a reset', async () => {
    const whapi = setup();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const finished: number[] = [];
    whapi.connect('https://bot.test/hook', async () => {
      await held;
      finished.push((await send('919984351847')).status);
      return new Response();
    });
    await whapi.channel.receiveMessage(hello);
    whapi.reset();
    release();
    await expect.poll(() => finished.length).toBeGreaterThan(0);
    expect(finished[0]).toBe(503);
    await whapi.settled();
    expect(whapi.deliveries).toEqual([]);
  });

  it('is stopped when it is a Node listener', async () => {
    const whapi = setup({ loopLimit: 5 });
    const listener = fromNodeListener(async (request, response) => {
      const { messages = [] } = (await json(request)) as { messages?: { chat_id: string }[] };
      for (const { chat_id } of messages) await send(chat_id);
      response.end();
    });
    whapi.connect('https://bot.test/hook', listener);
    await whapi.channel.receiveMessage(hello);
    await expect(whapi.settled()).rejects.toThrow('stopped after 5 rounds');
  });

  it('is stopped when it runs behind a port, where causes are not known', async () => {
    const whapi = setup();
    const server = createServer(async (request, response) => {
      const { messages = [] } = (await json(request)) as { messages?: { chat_id: string }[] };
      for (const { chat_id } of messages) await send(chat_id);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    whapi.subscribe({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
      events: ['messages.post'],
    });
    await whapi.channel.receiveMessage(hello);
    await expect(whapi.settled()).rejects.toThrow('reacts to its own webhooks in an infinite loop');
  });
});

it('leaves a long conversation alone, in which each message is a new act of the test', async () => {
  const whapi = setup({ loopLimit: 10 });
  whapi.connect('https://bot.test/hook', async (request) => {
    const { messages = [] } = (await request.json()) as { messages?: { from_me: boolean; chat_id: string }[] };
    for (const { from_me, chat_id } of messages) if (!from_me) await send(chat_id);
    return new Response();
  });
  for (let turn = 0; turn < 15; turn++) {
    await whapi.channel.receiveMessage(hello);
    await whapi.settled();
  }
  expect(whapi.deliveries.filter(({ event }) => event === 'messages.post')).toHaveLength(30);
});
