import type { WebhookOf } from '@whapi-webhooks/types';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import '../../src/vitest.ts';
import { setupWhapi } from '../../src/node.ts';
import { requestsByMode } from './requests-by-mode.ts';

const url = 'https://bot.test/hook';
const received: string[] = [];

/** A bot that answers every message of somebody else. */
const app = new Hono().all('/hook/*', async ({ req, body }) => {
  received.push(`${req.method} ${req.path}`);
  const { messages = [] } = await req.json<Partial<WebhookOf<'messages.post'>>>();
  for (const { chat_id, from_me } of messages) {
    if (from_me) continue;
    await fetch('https://gate.whapi.cloud/messages/text', {
      method: 'POST',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify({ to: chat_id, body: 'Hello!' }),
    });
  }
  return body(null);
});

const whapi = setupWhapi();
whapi.connect(url, app);
beforeAll(() => whapi.listen());
beforeEach(() => whapi.reset());
afterAll(() => whapi.close());

it.each(requestsByMode)('delivers to a Hono app in %s mode', async (mode, requests) => {
  received.length = 0;
  whapi.subscribe({ url, mode, events: ['chats.patch', 'messages.post'] });
  await whapi.emit('chats.patch');
  await whapi.emit('messages.post', { messages: [{ from_me: true }] });
  expect(received).toEqual(requests);
});

it('serves the requests of the bot, and sends it its own message', async () => {
  whapi.subscribe({ url });
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  await whapi.settled();
  expect(whapi).toHaveDelivered('messages.post', { messages: [{ from_me: true, text: { body: 'Hello!' } }] });
  expect(whapi.deliveries.filter(({ event }) => event === 'messages.post')).toHaveLength(2);
});

it.each([
  ['app', app],
  ['app.fetch', app.fetch],
  ['app.request', app.request],
])('may be connected as %s', async (_, receiver) => {
  whapi.connect(url, receiver);
  const deliveries = await whapi.emit('labels.post');
  expect(deliveries).toMatchObject([{ outcome: 'delivered' }]);
});
