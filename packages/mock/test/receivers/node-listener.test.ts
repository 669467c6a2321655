import { createServer, type RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { fromNodeListener, setupWhapi } from '../../src/node.ts';

const url = 'https://bot.test/hook?key=1';
const whapi = setupWhapi({ retry: false, timeoutMs: 200 });

afterEach(async () => {
  await whapi.close();
  whapi.reset();
});

async function deliverTo(listener: RequestListener) {
  whapi.connect(url, fromNodeListener(listener));
  const [delivery] = await whapi.emit('chats.patch');
  await whapi.settled();
  return delivery;
}

it('gets the request as it would from the network', async () => {
  let received: unknown;
  whapi.subscribe({ url, mode: 'method', headers: { 'X-Secret': 's' } });
  await deliverTo(async (request, response) => {
    const { method, url, headers } = request;
    received = { method, url, headers, body: await json(request) };
    response.end();
  });
  expect(received).toMatchObject({
    method: 'PATCH',
    url: '/hook/chats?key=1',
    headers: { host: 'bot.test', 'content-type': 'application/json', 'x-secret': 's' },
    body: { channel_id: 'MANTIS-M72HC' },
  });
});

it('may be the one of a server, which need not listen', async () => {
  const server = createServer((_, response) => void response.writeHead(201).end('created'));
  whapi.connect(url, server);
  const [delivery] = await whapi.emit('chats.patch');
  expect(delivery?.attempts).toMatchObject([{ status: 201 }]);
  expect(server.listening).toBe(false);
});

it('is not guessed from a function with two parameters', async () => {
  whapi.connect(url, async (request, context) => new Response(null, { status: context ? 500 : request ? 200 : 400 }));
  const [delivery] = await whapi.emit('chats.patch');
  expect(delivery?.attempts).toMatchObject([{ status: 200 }]);
});

describe('without fromNodeListener', () => {
  it.each<[string, RequestListener]>([
    ['answers', (_, response) => void response.end()],
    ['does nothing', () => {}],
    ['reads the headers sent', (_, response) => void response.headersSent],
  ])('is told what to do when it %s', async (_, listener) => {
    // @ts-expect-error a bare listener is no receiver
    whapi.connect(url, listener);
    const [delivery] = await whapi.emit('chats.patch');
    expect(delivery?.attempts[0]?.error).toContain(
      'If it is a Node listener (request, response), wrap it in fromNodeListener(listener)',
    );
  });
});

it('is refused when it is none', () => {
  // @ts-expect-error a text is no listener
  expect(() => fromNodeListener('listener')).toThrow('Failed to wrap a Node listener: it is string. Pass a function');
});

it('cannot be connected as a server without one', () => {
  expect(() => whapi.connect(url, createServer())).toThrow(
    `Failed to connect ${url}: the server has no 'request' listener`,
  );
});

it('may be replaced', async () => {
  await deliverTo((_, response) => void response.writeHead(500).end());
  expect((await deliverTo((_, response) => void response.end()))?.outcome).toBe('delivered');
});

it('may go on after the mock was closed', async () => {
  let requests = 0;
  const listener: RequestListener = (_, response) => {
    requests += 1;
    response.end();
  };
  await deliverTo(listener);
  await whapi.close();
  await whapi.emit('chats.patch');
  expect(requests).toBe(2);
});

it('takes a port of this machine until the mock is closed', async () => {
  let port = 0;
  await deliverTo((request, response) => {
    port = request.socket.localPort ?? 0;
    response.end();
  });
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  await whapi.close();
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

describe('that fails is described by what it did', () => {
  const fail = () => {
    throw new RangeError('no such chat');
  };
  it.each<[string, RequestListener, string]>([
    ['threw', (_request, _response) => fail(), 'RangeError: no such chat'],
    ['rejected', async (_request, _response) => fail(), 'RangeError: no such chat'],
    ['never answered', (_request, _response) => {}, 'the receiver did not respond in time'],
    ['hung up', (request, _response) => void request.socket.destroy(), 'Error: socket hang up'],
  ])('%s', async (_, listener, error) => {
    expect(await deliverTo(listener)).toMatchObject({ outcome: 'failed', attempts: [{ error }] });
  });
});

it("is reached past a test's own server that allows no other requests", async () => {
  const server = setupServer(...whapi.handlers);
  server.listen({ onUnhandledRequest: 'error', onUnhandledFrame: 'error' } as object);
  onTestFinished(() => server.close());
  expect((await deliverTo((_, response) => void response.end()))?.outcome).toBe('delivered');
});
