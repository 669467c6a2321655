import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validateWebhook } from '@whapi-webhooks/contract';
import { validator } from '@whapi-webhooks/contract/events/chats.patch';
import { examples } from '@whapi-webhooks/contract/examples';
import { assertDelivered, GATEWAY_URL, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';

test('validates a webhook', () => {
  assert.equal(validateWebhook(examples['chats.patch'].minimal, { profile: 'strict' }).valid, true);
  assert.equal(validateWebhook({ channel_id: 7 }).valid, false);
  assert.equal(validator(examples['chats.patch'].minimal).valid, true);
});

test('intercepts a request and delivers what it causes', async () => {
  const whapi = setupWhapi({ token: 'test-token', seed: 1 });
  whapi.listen();
  const received = [];
  whapi.connect('https://bot.test/hook', async (request) => {
    received.push(await request.json());
    return new Response();
  });
  const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
    method: 'POST',
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  assert.equal(response.status, 200);
  await whapi.settled();
  assertDelivered(whapi, 'messages.post', { messages: [{ text: { body: 'Hi' } }] });
  assert.ok(received.length > 0 && received.every((webhook) => validateWebhook(webhook, { profile: 'strict' }).valid));
  await whapi.close();
});

test('serves the gateway over HTTP', async () => {
  const whapi = setupWhapi({ token: 'test-token', seed: 1 });
  const server = await serveWhapi(whapi);
  const response = await fetch(new URL('/health?token=test-token', server.url));
  assert.equal(response.status, 200);
  await server.close();
});
