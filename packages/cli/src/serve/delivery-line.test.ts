import type { Attempt, Delivery } from '@whapi-webhooks/mock';
import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { deliveryLine } from './delivery-line.ts';

const plain = colorsFor({ write: () => {} }, { env: {} });

it.each<[Partial<Attempt>, string]>([
  [{ status: 200 }, '✓ chats.patch  PATCH http://bot.test/chats  200  12 ms'],
  [{ status: 500 }, '✗ chats.patch  PATCH http://bot.test/chats  500  only 200 counts as received  12 ms'],
  [
    { error: 'ECONNREFUSED' },
    '✗ chats.patch  PATCH http://bot.test/chats  ECONNREFUSED: nothing listens there, is your app running?  12 ms',
  ],
  [
    { error: 'the receiver did not answer in time' },
    '✗ chats.patch  PATCH http://bot.test/chats  the receiver did not answer in time  12 ms',
  ],
  [{ error: 'a\nb' }, '✗ chats.patch  PATCH http://bot.test/chats  a\\u000ab  12 ms'],
])('tells a delivery with %j', (attempt, expected) => {
  const delivery = {
    event: 'chats.patch',
    request: { method: 'PATCH', url: 'http://bot.test/chats' },
    attempts: [{ startedAt: 0, durationMs: 12.4, ...attempt }],
    outcome: attempt.status === 200 ? 'delivered' : 'failed',
  } as unknown as Delivery;
  expect(deliveryLine(delivery, plain)).toBe(expected);
});

const attempt = { startedAt: 0, durationMs: 12.4 };
const request = { method: 'POST', url: 'http://bot.test/hook' };

it('counts the attempts from the second on', () => {
  const attempts = [
    { ...attempt, status: 500 },
    { ...attempt, status: 200 },
  ];
  const delivery = { event: 'chats.patch', request, attempts, outcome: 'waiting' } as unknown as Delivery;
  expect(deliveryLine(delivery, plain)).toBe('✓ chats.patch  POST http://bot.test/hook  200  12 ms  attempt 2');
});

it.each<[Delivery['outcome'], string]>([
  ['refused', 'not sent: only this machine is allowed, please pass --allow-host bot.test'],
  ['dropped', 'dropped'],
])('tells why there was no attempt: %s', (outcome, why) => {
  const delivery = { event: 'chats.patch', request, attempts: [], outcome } as unknown as Delivery;
  expect(deliveryLine(delivery, plain)).toBe(`✗ chats.patch  POST http://bot.test/hook  ${why}`);
});
