import { examples } from '@whapi-webhooks/contract/examples';
import { describeReceiver } from '@whapi-webhooks/contract/vitest';
import { GATEWAY_URL, setupWhapi } from '@whapi-webhooks/mock/node';
import '@whapi-webhooks/mock/vitest';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

const webhook = examples['chats.patch'].minimal;
const whapi = setupWhapi({ token: 'test-token', seed: 1 });
beforeAll(() => whapi.listen());
afterEach(() => whapi.reset());
afterAll(() => whapi.close());

it('validates a payload', () => {
  expect(webhook).toMatchWebhook('chats.patch');
  expect({ ...webhook, sent_at: 1 }).not.toMatchWebhook('chats.patch');
  expect({ ...webhook, sent_at: 1 }).toMatchWebhook('chats.patch', { profile: 'tolerant' });
  expect({}).not.toMatchWebhook();
  expect({ body: webhook }).toEqual({ body: expect.toMatchWebhook() });
  expect({ body: {} }).toEqual({ body: expect.not.toMatchWebhook() });
  expect(() => expect({}).toMatchWebhook('chats.patch')).toThrow('Expected a webhook of chats.patch');
  // @ts-expect-error: there is no such event
  expect(() => expect(webhook).toMatchWebhook('chats.archive')).toThrow('chats.archive');
});

it('delivers what a request causes', async () => {
  whapi.connect('https://bot.test/hook', async () => new Response());
  const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
    method: 'POST',
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  expect(response.status).toBe(200);
  await whapi.settled();
  expect(whapi).toHaveDelivered('messages.post', { messages: [{ id: expect.any(String), text: { body: 'Hi' } }] });
  expect(whapi).not.toHaveDelivered('labels.post');
  await expect(Promise.resolve(whapi)).resolves.toHaveDelivered('messages.post');
  // @ts-expect-error: a webhook of this event has no such property
  expect(whapi).not.toHaveDelivered('messages.post', { massages: [] });
});

describeReceiver('the receiver', () => new Response(), { modes: ['body'], events: ['labels.post'] });
