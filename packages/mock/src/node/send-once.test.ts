import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { setupWhapi } from '../node.ts';
import { sendOnce } from './send-once.ts';

type Received = {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
};

async function receiver(respond: (response: ServerResponse) => void = (response) => response.end()) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    respond(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

it('has the headers of a delivery by the mock', async () => {
  const { url, received } = await receiver();
  const whapi = setupWhapi();
  whapi.subscribe({ url, headers: { 'X-Key': 'k' } });
  const [delivery] = await whapi.emit('labels.delete');
  await sendOnce({ method: 'POST', url, body: JSON.stringify(delivery?.webhook), headers: { 'X-Key': 'k' } });
  const [byMock, once] = received.map(({ headers: { baggage, 'sentry-trace': trace, ...headers }, ...rest }) => {
    expect(trace).toMatch(/^[\da-f]{32}-[\da-f]{16}-0$/);
    expect(baggage).toContain(trace?.slice(0, 32));
    return { ...rest, headers };
  });
  expect(once).toEqual(byMock);
});

it.each(['not JSON', 'null', ''])('sends %j as it is, by any method', async (body) => {
  const { url, received } = await receiver();
  expect(await sendOnce({ method: 'DELETE', url: `${url}/chats?a=b`, body })).toMatchObject({ status: 200 });
  expect(received).toMatchObject([{ method: 'DELETE', url: '/hook/chats?a=b', body }]);
});

it('returns the status, whatever it is, and does not follow a redirect', async () => {
  const { url, received } = await receiver((response) => response.writeHead(302, { location: '/' }).end());
  expect(await sendOnce({ method: 'POST', url, body: '{}' })).toEqual({ status: 302, durationMs: expect.any(Number) });
  expect(received).toHaveLength(1);
});

it('says why there is no response', async () => {
  const request = { method: 'POST', body: '{}' };
  const dead = await sendOnce({ ...request, url: 'http://127.0.0.1:1/' });
  expect(dead).toEqual({ error: 'ECONNREFUSED', durationMs: expect.any(Number) });
  const { url } = await receiver(() => {});
  expect(await sendOnce({ ...request, url }, { timeoutMs: 1 })).toMatchObject({
    error: 'the receiver did not respond in time',
  });
  expect(await sendOnce({ ...request, url }, { signal: AbortSignal.abort() })).toMatchObject({
    error: 'it was given up',
  });
});

it('keeps no connection that the receiver may be about to close', async () => {
  const closed: Promise<unknown>[] = [];
  const server = createServer((request, response) => {
    closed.push(once(request.socket, 'end'));
    response.end();
  });
  // Without the header that tells the sender how long it may keep the connection.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  expect(await sendOnce({ method: 'POST', url: `http://127.0.0.1:${port}/`, body: '' })).toMatchObject({ status: 200 });
  await Promise.all(closed);
});

it('sends nothing again when the receiver drops a request on a connection that was used before', async () => {
  let count = 0;
  const { url, received } = await receiver((response) => {
    count++;
    if (count % 2 === 0) response.destroy();
    else response.end();
  });
  const results = [];
  for (let number = 1; number <= 4; number++) results.push(await sendOnce({ method: 'POST', url, body: `${number}` }));
  expect(results.map(({ status, error }) => status ?? error)).toEqual([200, 'ECONNRESET', 200, 'ECONNRESET']);
  expect(received.map(({ body }) => body)).toEqual(['1', '2', '3', '4']);
});
