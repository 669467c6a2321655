import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { testControl } from '../testing/test-control.ts';

const LONG = Buffer.alloc(20_000_000, ' ');
const JSON_TYPE = 'application/json';

it.each([
  [413, '/__whapi/channel/receiveMessage', JSON_TYPE],
  [413, '/__whapi/verify', JSON_TYPE],
  [404, '/__whapi/no-such-route', JSON_TYPE],
  [415, '/__whapi/channel/receiveMessage', 'text/plain'],
  [415, '/messages/text', 'text/plain'],
  [413, '/messages/text', JSON_TYPE],
])('a client that sends a long body first sees the refusal: %i of %s with %s', async (status, path, type) => {
  const { served } = await testControl({ maxBodyBytes: 1_000_000 });
  const { port } = new URL(served.url);
  const headers = { 'content-type': type, 'content-length': LONG.length, authorization: 'Bearer test-token' };
  const body = await new Promise<string>((resolve, reject) => {
    // Without an agent, the client asks for the connection to be closed.
    const outgoing = httpRequest({ port, path, method: 'POST', headers, agent: false }, (response) => {
      // As most clients, it does not read before it has sent everything.
      expect([response.statusCode, outgoing.writableFinished]).toEqual([status, true]);
      text(response).then(resolve, reject);
    });
    outgoing.on('error', reject);
    outgoing.end(LONG);
  });
  expect(JSON.parse(body)).toMatchObject({ error: { message: expect.any(String) } });
});

it('a client that goes away meanwhile does no harm', async () => {
  const { served, call } = await testControl();
  const head = `POST /__whapi/reset HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n{`;
  const socket = connect(Number(new URL(served.url).port), '127.0.0.1');
  socket.end(head);
  await text(socket);
  expect((await call('GET', '/status')).status).toBe(200);
});
