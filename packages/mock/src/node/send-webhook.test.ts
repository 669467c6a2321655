import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { addressWebhook } from '@whapi-webhooks/contract';
import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it, onTestFinished } from 'vitest';
import { sendWebhook } from './send-webhook.ts';

const webhook = examples['chats.patch'].minimal;

async function receiver(respond: (request: IncomingMessage) => number | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const status = respond(request);
    if (status === undefined) request.socket.destroy();
    else response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

it('sends the request as Whapi does, with own headers, and returns the status', async () => {
  const requests: Promise<unknown>[] = [];
  const url = await receiver((request) => {
    const { method, url, headers } = request;
    requests.push(json(request).then((body) => ({ line: `${method} ${url}`, headers, body })));
    return 202;
  });
  const addressed = addressWebhook(webhook, 'chats.patch', 'method', url);
  const options = { headers: { 'X-Secret': 'abc' }, signal: AbortSignal.timeout(10_000) };
  expect(await sendWebhook(addressed, options)).toEqual({ status: 202 });
  const { event, ...body } = webhook;
  expect(await requests[0]).toMatchObject({
    line: 'PATCH /hook/chats',
    headers: { accept: 'application/json', 'x-secret': 'abc', 'sentry-trace': expect.stringMatching(/^[\da-f]{32}-/) },
    body,
  });
});

it('returns why there was no response', async () => {
  const url = await receiver(() => undefined);
  const send = (to: string, signal = AbortSignal.timeout(10_000)) =>
    sendWebhook(addressWebhook(webhook, 'chats.patch', 'body', to), { signal });
  expect(await send(url)).toEqual({ error: 'ECONNRESET' });
  expect(await send('http://127.0.0.1:1/hook')).toEqual({ error: 'ECONNREFUSED' });
  expect(await send(url, AbortSignal.abort())).toEqual({ error: 'ABORT_ERR' });
});
