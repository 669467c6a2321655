// Run by `../other-runners.test.ts`.
import { jest } from '@jest/globals';
import '@whapi-webhooks/mock/jest';
import { GATEWAY_URL, setupWhapi } from '@whapi-webhooks/mock/node';

const url = 'https://bot.test/hook';
const whapi = setupWhapi({ timeoutMs: 100 });

beforeAll(() => whapi.listen());
beforeEach(() => whapi.reset());
afterEach(() => jest.useRealTimers());
afterAll(() => whapi.close());

test.each([
  ['real', () => {}],
  // MSW answers requests of the process by way of `process.nextTick`.
  ['fake', () => jest.useFakeTimers({ now: 1_747_660_332_000, doNotFake: ['nextTick'] })],
])('answers, delivers and retries under %s timers', async (_, prepare) => {
  prepare();
  let failures = 2;
  whapi.connect(url, () => new Response(null, { status: failures-- > 0 ? 500 : 200 }));
  const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
    method: 'POST',
    body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
  });
  expect(response.status).toBe(200);
  await whapi.settled();
  expect(whapi).toHaveDelivered('messages.post', { messages: [{ text: { body: 'Hi' } }] });
  expect(whapi).toHaveDelivered('messages.post', { messages: [{ id: expect.any(String) }] });
  expect(whapi).not.toHaveDelivered('labels.post');
  expect(whapi).toHaveReceivedRequest('POST /messages/text', { body: { body: expect.stringContaining('Hi') } });
  expect(whapi).not.toHaveReceivedRequest('GET /health');
});

test('delivers and retries when every timer is fake', async () => {
  jest.useFakeTimers({ now: 1_747_660_332_000 });
  let failures = 2;
  whapi.connect(url, () => new Response(null, { status: failures-- > 0 ? 500 : 200 }));
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  await whapi.settled();
  expect(whapi).toHaveDelivered('messages.post', { messages: [{ timestamp: 1_747_660_332 }] });
});

test('gives up on a receiver that never answers, under fake timers', async () => {
  jest.useFakeTimers();
  whapi.connect(url, () => new Promise(() => {}));
  await whapi.emit('labels.post');
  await expect(whapi.delivered('labels.post', undefined, { within: 50 })).rejects.toThrow('waiting (');
  await whapi.clock.advance('1m');
  expect(whapi.deliveries[0].attempts[0].error).toBe('the receiver did not respond in time');
});

test('says why nothing reached a receiver that is down', async () => {
  whapi.reset();
  whapi.subscribe({ url: 'http://127.0.0.1:1/hook', events: ['labels.post'] });
  await whapi.emit('labels.post');
  const delivery = whapi.deliveries.find(({ receiver }) => receiver.endsWith(':1/hook'));
  expect(delivery.attempts[0].error).not.toMatch(/threw|\[object/);
});

test('fails with the nearest miss as a diff', async () => {
  whapi.connect(url, () => new Response());
  await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
  expect(() => expect(whapi).toHaveDelivered('labels.post', { labels: [{ name: 'Due' }] })).toThrow(
    '/labels/0/name\n    - expected "Due"\n    + received "Paid"',
  );
});
