import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { fromNodeListener, GATEWAY_URL, type NodeWhapi, serveWhapi, setupWhapi, type WhapiOptions } from '../node.ts';

const hook = 'https://bot.test/hook';
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function setup(options: WhapiOptions = {}): NodeWhapi {
  const whapi = setupWhapi({ statusSteps: false, ...options });
  closing.push(() => whapi.close());
  return whapi;
}

interface Incoming {
  messages?: { from_me: boolean; chat_id: string; text?: { body: string } }[];
}

/** A bot that answers each message with the same text. */
async function reply(gateway: string, webhook: Incoming, token = 'test-token'): Promise<void> {
  for (const message of webhook.messages ?? []) {
    if (message.from_me) continue;
    await fetch(`${gateway}/messages/text`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ to: message.chat_id, body: message.text?.body }),
    });
  }
}

/** Serves a bot on a port of its own, reached by HTTP alone. */
async function serveBot(answer: (webhook: Incoming, request: IncomingMessage) => unknown): Promise<string> {
  const server: Server = createServer(async (request, response) => {
    await answer((await json(request)) as Incoming, request);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

const causes = ({ requests }: NodeWhapi) => requests.map(({ id, causedBy }) => ({ id, ...causedBy }));

/** The text of the message that led to each request. */
function textsOfCauses({ requests, deliveries }: NodeWhapi): [string | undefined, unknown][] {
  return requests.map(({ causedBy, body }) => {
    const delivery = deliveries.find(({ id }) => id === causedBy?.delivery);
    const webhook: Incoming = { ...delivery?.webhook } as object;
    return [webhook.messages?.[0]?.text?.body, (body as { body: string }).body];
  });
}

describe('in process, the cause is known', () => {
  it.each([
    [
      'a function',
      (bot: (webhook: Incoming) => unknown) => async (request: Request) => {
        await bot((await request.json()) as Incoming);
        return new Response();
      },
    ],
    [
      'a node listener',
      (bot: (webhook: Incoming) => unknown) =>
        fromNodeListener(async (request, response) => {
          await bot((await json(request)) as Incoming);
          response.end();
        }),
    ],
    [
      'a node listener that answers first',
      (bot: (webhook: Incoming) => unknown) =>
        fromNodeListener(async (request, response) => {
          const webhook = (await json(request)) as Incoming;
          response.end();
          setTimeout(() => bot(webhook), 1);
        }),
    ],
  ])('of %s', async (_, receiverOf) => {
    const whapi = setup();
    whapi.listen();
    whapi.connect(
      hook,
      receiverOf((webhook) => reply(GATEWAY_URL, webhook)),
    );
    whapi.subscribe({ url: hook, events: ['messages.post'] });
    await Promise.all(['a', 'b', 'c'].map((text, i) => whapi.channel.receiveMessage({ from: `1202555014${i}`, text })));
    await Promise.all(['a', 'b', 'c'].map((body) => whapi.requested('POST /messages/text', { body: { body } })));
    await whapi.settled();
    // Concurrently: each request with its own delivery.
    expect(textsOfCauses(whapi).sort()).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
    for (const { causedBy } of whapi.requests) expect(causedBy).not.toHaveProperty('guess');
    const echoes = whapi.deliveries.filter(({ causedBy }) => causedBy?.request);
    expect(echoes.map(({ causedBy }) => causedBy)).toEqual(whapi.requests.map(({ id }) => ({ request: id })));
    expect(whapi.requests.map(({ webhooks }) => webhooks)).toEqual(echoes.map(({ id }) => [id]));
  });

  it('of two mocks side by side, each in its own log', async () => {
    const mocks = ['a', 'b'].map((token) => {
      const whapi = setup({ token });
      whapi.listen();
      whapi.connect(`https://${token}.test/hook`, async (request) => {
        await reply(GATEWAY_URL, (await request.json()) as Incoming, token);
        return new Response();
      });
      return whapi;
    });
    await Promise.all(mocks.map((whapi, i) => whapi.channel.receiveMessage({ from: '12025550143', text: `to ${i}` })));
    for (const [i, whapi] of mocks.entries()) {
      await whapi.requested('POST /messages/text');
      await whapi.settled();
      expect(whapi.requests).toMatchObject([{ id: 'r1', token: 'own', body: { body: `to ${i}` } }]);
      expect(textsOfCauses(whapi)).toEqual([[`to ${i}`, `to ${i}`]]);
    }
  });

  it('of a receiver that acts itself: the act and the delivery', async () => {
    const whapi = setup();
    whapi.subscribe({ url: hook, events: ['messages.post', 'labels.post'] });
    whapi.connect(hook, async (request) => {
      if ('messages' in ((await request.json()) as Incoming)) void whapi.emit('labels.post');
      return new Response();
    });
    await whapi.channel.receiveMessage({ from: '12025550143', text: 'Hi' });
    await whapi.settled();
    expect(whapi.deliveries.map(({ causedBy }) => causedBy)).toEqual([
      { act: 'receiveMessage', step: 's1' },
      { act: 'emit', step: 's2', delivery: 'd1' },
    ]);
  });

  it('and what a handler of an earlier test asks for leaves no trace', async () => {
    const whapi = setup();
    whapi.listen();
    let goOn = () => {};
    let asked: Promise<unknown> | undefined;
    whapi.connect(hook, () => {
      asked ??= new Promise<void>((resolve) => {
        goOn = resolve;
      }).then(() => fetch(`${GATEWAY_URL}/health?token=test-token`));
      return new Response();
    });
    await whapi.emit('labels.post');
    whapi.reset();
    goOn();
    expect(await asked).toMatchObject({ status: 503 });
    expect(whapi.requests).toEqual([]);
  });
});

describe('over HTTP, the cause is guessed by time', () => {
  it('while a delivery is in flight, and says so', async () => {
    const whapi = setup();
    const { url: gateway, close } = await serveWhapi(whapi);
    closing.push(close);
    whapi.subscribe({ url: await serveBot((webhook) => reply(gateway, webhook)), events: ['messages.post'] });
    await whapi.channel.receiveMessage({ from: '12025550143', text: 'Hi' });
    await whapi.settled();
    expect(causes(whapi)).toEqual([{ id: 'r1', delivery: 'd1', guess: true }]);
    await fetch(`${gateway}/health?token=test-token`);
    expect(causes(whapi)[1]).toEqual({ id: 'r2' });
  });

  it('never from a delivery to a receiver in process, which would be known', async () => {
    const whapi = setup();
    whapi.listen();
    let respond = () => {};
    const responding = new Promise<Response>((resolve) => {
      respond = () => resolve(new Response());
    });
    whapi.connect(hook, () => responding);
    const emitting = whapi.emit('labels.post');
    await fetch(`${GATEWAY_URL}/health?token=test-token`);
    expect(whapi.deliveries).toMatchObject([{ outcome: 'waiting' }]);
    expect(causes(whapi)).toEqual([{ id: 'r1' }]);
    respond();
    await emitting;
  });

  it('never for a scenario, whose step is known', async () => {
    const whapi = setup();
    const bot = await serveBot(() => whapi.step('call', { operation: 'GET /health' }));
    whapi.subscribe({ url: bot, events: ['labels.post'] });
    await whapi.emit('labels.post');
    expect(whapi.requests).toMatchObject([{ by: 'scenario' }]);
    expect(causes(whapi)).toEqual([{ id: 'r1', act: 'call', step: 's2' }]);
  });
});
