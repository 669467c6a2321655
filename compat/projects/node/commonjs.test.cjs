const assert = require('node:assert/strict');
const { test } = require('node:test');
const { validateWebhook } = require('@whapi-webhooks/contract');
const { examples } = require('@whapi-webhooks/contract/examples');
const { assertDelivered, setupWhapi } = require('@whapi-webhooks/mock/node');
const { scenarios } = require('@whapi-webhooks/mock/scenarios');
const { isEvent } = require('@whapi-webhooks/types');

test('every package can be required', async () => {
  const webhook = examples['chats.patch'].minimal;
  assert.equal(validateWebhook(webhook).valid, true);
  assert.equal(isEvent(webhook, 'chats.patch'), true);
  assert.ok(Object.keys(scenarios).length > 0);
  const whapi = setupWhapi({ seed: 1 });
  whapi.connect('https://bot.test/hook', () => new Response());
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  await whapi.settled();
  assertDelivered(whapi, 'messages.post');
});
