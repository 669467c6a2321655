import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sendText } from '../test/send-json.ts';
import { startReceiver, type TestReceiver } from '../test/start-receiver.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';
import { serve } from './serve.ts';

/** A receiver that answers when the test says so. */
async function startSlowReceiver() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    webhook: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    arrival: async () => ((await once(server, 'request')) as [unknown, ServerResponse])[1],
  };
}

/** A server that has one webhook to deliver, and has just been stopped. */
async function stopDuringDelivery({ store, graceMs }: { store?: string; graceMs: number }) {
  const { webhook, arrival } = await startSlowReceiver();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const io = testIo({ untilStopped: () => stopped });
  const options = {
    port: 0,
    host: '127.0.0.1',
    token: 't',
    events: ['messages.post'],
    webhook,
    ...(store && { store }),
  };
  const exit = serve(options, io, { graceMs }).catch((error) => error);
  const [, url = ''] = await io.stdout.until(/Base URL {2}(\S+)/);
  const call = () => sendText(url, 't');
  const arrived = arrival();
  await call();
  const response = await arrived;
  stop();
  await io.stdout.until(/Waiting up to \S+ s for a webhook that is being delivered\. Stop again to end at once\.\n/);
  return { io, exit, call, response, webhook };
}

const FOREVER_MS = 2 ** 31 - 1;

it('waits for the webhook that is being delivered', async () => {
  const { io, exit, response } = await stopDuringDelivery({ graceMs: FOREVER_MS });
  response.end();
  expect(await exit).toBe(0);
  expect(io.stdout.text).toMatch(/✓ messages\.post.*\nStopped\.\n$/);
  expect(io.stderr.text).toBe('');
});

it('serves the gateway meanwhile, which the receiver may need for its answer', async () => {
  const { exit, call, response } = await stopDuringDelivery({ graceMs: FOREVER_MS });
  expect((await call()).status).toBe(200);
  response.end();
  // The webhook of that call is never answered, and its delivery would be waited for as well.
  void exit;
});

it('says what was lost when it has waited long enough', async () => {
  const { io, exit, webhook } = await stopDuringDelivery({ graceMs: 1 });
  expect(await exit).toMatchObject({ exitCode: 3, message: 'the receiver did not answer 1 of 1 webhooks' });
  expect(io.stderr.text).toBe(`1 webhook was not delivered: messages.post to ${webhook}\n`);
  expect(io.stdout.text).not.toContain('Stopped.');
});

it('says where a store keeps what is not delivered', async () => {
  const store = join(await tempFolder(), 'undelivered.ndjson');
  const { io, exit, webhook } = await stopDuringDelivery({ graceMs: 1, store });
  expect(await exit).toMatchObject({ exitCode: 3 });
  expect(io.stderr.text).toBe(`1 webhook is kept in ${store}: messages.post to ${webhook}\n`);
});

it('says what was lost although the receiver answered', async () => {
  const { io, exit, response, webhook } = await stopDuringDelivery({ graceMs: FOREVER_MS });
  response.writeHead(500).end();
  expect(await exit).toBe(3);
  expect(io.stderr.text).toBe(`1 webhook was not delivered: messages.post to ${webhook}\n`);
});

it('delivers to a receiver once it is back, and ends with exit code 0', async () => {
  const receiver = await startReceiver();
  await receiver.close();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const io = testIo({ untilStopped: () => stopped });
  const options = { port: 0, host: '127.0.0.1', token: 't', events: ['messages.post'], webhook: receiver.url };
  let again: Promise<TestReceiver> | undefined;
  // It listens before the timer of the second attempt fires.
  const retry = () => {
    again ??= startReceiver(200, new URL(receiver.url).port);
    return 1;
  };
  const exit = serve(options, io, { retry });
  const [, url = ''] = await io.stdout.until(/Base URL {2}(\S+)/);
  await sendText(url, 't');
  await io.stdout.until(/^✗ messages\.post.*ECONNREFUSED/m);
  await io.stdout.until(/^✓ messages\.post {2}POST \S+ {2}200 {2}\d+ ms {2}attempt 2$/m);
  stop();
  expect(await exit).toBe(0);
  expect((await again)?.received).toHaveLength(1);
});

it('waits for the webhooks of every channel', async () => {
  const { webhook, arrival } = await startSlowReceiver();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const io = testIo({ untilStopped: () => stopped });
  const channel = [
    { token: 'a', id: 'LION-1' },
    { token: 'b', id: 'LION-2' },
  ];
  const options = { port: 0, host: '127.0.0.1', token: 't', channel, events: ['messages.post'], webhook };
  const exit = serve(options, io, { graceMs: FOREVER_MS });
  const [, url = ''] = await io.stdout.until(/Base URL {2}(\S+)/);
  const responses = [];
  for (const { token } of channel) {
    const arrived = arrival();
    await sendText(url, token);
    responses.push(await arrived);
  }
  stop();
  await io.stdout.until(/for 2 webhooks that are being delivered/);
  responses[0]?.end();
  await io.stdout.until(/✓ LION-1 {2}messages\.post/);
  expect(io.stdout.text).not.toContain('Stopped.');
  responses[1]?.end();
  expect(await exit).toBe(0);
  expect(io.stdout.text).toMatch(/✓ LION-2 {2}messages\.post.*\nStopped\.\n$/);
});

it('serves channels that the app creates by the partner API, and names them in its output', async () => {
  const { webhook } = await startSlowReceiver();
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const io = testIo({ untilStopped: () => stopped });
  const options = { port: 0, host: '127.0.0.1', token: 't', partnerToken: 'p', webhook };
  const exit = serve(options, io, { graceMs: 1 }).catch((error) => error);
  const [, url = ''] = await io.stdout.until(/Partner {3}(\S+)\/channels {2}token p/);
  const created = await fetch(`${url}/channels`, {
    method: 'PUT',
    headers: { authorization: 'Bearer p', 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Bakery', projectId: 'project-1' }),
  });
  const { id, token } = (await created.json()) as { id: string; token: string };
  const login = await fetch(`${url}/__whapi/channel/scanQr?channel=${id}`, { method: 'POST' });
  expect(login.status).toBe(200);
  expect((await sendText(url, token)).status).toBe(200);
  stop();
  expect(await exit).toMatchObject({ exitCode: 3 });
  expect(io.stderr.text).toContain(`${id}: `);
});
