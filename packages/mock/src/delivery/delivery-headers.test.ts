import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { setupWhapi } from '../node.ts';

const asCaptured = {
  accept: 'application/json',
  'accept-encoding': 'gzip',
  baggage: expect.stringMatching(/^sentry-environment=production,sentry-trace_id=[\da-f]{32}$/),
  'content-type': 'application/json',
  'sentry-trace': expect.stringMatching(/^[\da-f]{32}-[\da-f]{16}-0$/),
};

it('are those of captured deliveries in process', async () => {
  const whapi = setupWhapi();
  const received: Record<string, string>[] = [];
  whapi.connect('https://bot.test/hook', ({ headers }: Request) => {
    received.push(Object.fromEntries(headers));
    return new Response();
  });
  await whapi.emit('chats.delete');
  expect(received).toEqual([asCaptured]);
});

it('are those of captured deliveries over HTTP, and nothing names the client', async () => {
  const received: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    received.push(request.headers);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const whapi = setupWhapi();
  const url = `http://127.0.0.1:${port}/hook`;
  whapi.subscribe({ url, headers: { 'X-Secret': 's', 'Content-Type': 'application/json; charset=utf-8' } });
  await whapi.emit('chats.delete');
  await whapi.emit('chats.delete');
  expect(received[0]).toEqual({
    ...asCaptured,
    host: `127.0.0.1:${port}`,
    connection: 'keep-alive',
    'content-length': expect.stringMatching(/^\d+$/),
    'content-type': 'application/json; charset=utf-8',
    'x-secret': 's',
  });
  expect(received[1]?.['sentry-trace']).not.toBe(received[0]?.['sentry-trace']);
});
