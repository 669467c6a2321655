import assert from 'node:assert/strict';
import { after, before, beforeEach, mock, test } from 'node:test';
import { assertDelivered, assertNotDelivered, GATEWAY_URL, setupWhapi } from '../../src/node.ts';

const url = 'https://bot.test/hook';
const whapi = setupWhapi({ timeoutMs: 100 });

before(() => whapi.listen());
beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'setImmediate', 'Date'], now: 1_747_660_332_000 });
  whapi.reset();
});
after(() => {
  mock.timers.reset();
  return whapi.close();
});

test('answers, delivers and retries', async () => {
  let failures = 2;
  whapi.connect(url, () => new Response(null, { status: failures-- > 0 ? 500 : 200 }));
  const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
    method: 'POST',
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  assert.equal(response.status, 200);
  await whapi.settled();
  const { webhook } = assertDelivered(whapi, 'messages.post', { messages: [{ text: { body: 'Hi' } }] });
  assert.equal(webhook.messages[0]?.timestamp, 1_747_660_332);
  assertNotDelivered(whapi, 'labels.post');
});

test('gives up on a receiver that never answers', async () => {
  whapi.connect(url, () => new Promise(() => {}));
  await whapi.emit('labels.post');
  await assert.rejects(whapi.delivered('labels.post', undefined, { within: 50 }), /waiting \(/);
  await whapi.clock.advance('1m');
  assert.equal(whapi.deliveries[0]?.attempts[0]?.error, 'the receiver did not respond in time');
});
