import type { Attempt, Delivery } from '@whapi-webhooks/mock';
import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { formatDelivery, formatFailedDelivery } from './format-delivery.ts';

const plain = colorsFor({ write: () => {} }, { env: {} });

it.each<[Partial<Attempt>, string]>([
  [{ status: 200 }, '✓ chats.patch  PATCH http://bot.test/chats  200  12 ms'],
  [{ status: 500 }, '✗ chats.patch  PATCH http://bot.test/chats  500  expected status 200  12 ms'],
  [
    { error: 'ECONNREFUSED' },
    '✗ chats.patch  PATCH http://bot.test/chats  ECONNREFUSED: nothing listens there, is your app running?  12 ms',
  ],
  [
    { error: 'the receiver did not answer in time' },
    '✗ chats.patch  PATCH http://bot.test/chats  the receiver did not answer in time  12 ms',
  ],
  [{ error: 'a\nb' }, '✗ chats.patch  PATCH http://bot.test/chats  a\\nb  12 ms'],
])('formats a delivery with %j', (attempt, expected) => {
  const delivery = {
    event: 'chats.patch',
    request: { method: 'PATCH', url: 'http://bot.test/chats' },
    attempts: [{ startedAt: 0, durationMs: 12.4, ...attempt }],
    outcome: attempt.status === 200 ? 'delivered' : 'failed',
  } as unknown as Delivery;
  expect(formatDelivery(delivery, plain)).toBe(expected);
});

const attempt = { startedAt: 0, durationMs: 12.4 };
const request = { method: 'POST', url: 'http://bot.test/hook' };

it('counts the attempts from the second on', () => {
  const attempts = [
    { ...attempt, status: 500 },
    { ...attempt, status: 200 },
  ];
  const delivery = { event: 'chats.patch', request, attempts, outcome: 'waiting' } as unknown as Delivery;
  expect(formatDelivery(delivery, plain)).toBe('✓ chats.patch  POST http://bot.test/hook  200  12 ms  attempt 2');
});

it.each<[Delivery['outcome'], string, string]>([
  ['refused', '✗', 'not sent: only hosts of this machine are allowed. Add --allow-host bot.test'],
  ['dropped', '·', 'dropped by a fault'],
  ['batched', '·', 'sent as a part of another delivery'],
])('says why there was no attempt: %s', (outcome, sign, why) => {
  const delivery = { event: 'chats.patch', request, attempts: [], outcome } as unknown as Delivery;
  expect(formatDelivery(delivery, plain)).toBe(`${sign} chats.patch  POST http://bot.test/hook  ${why}`);
});

it.each<[Delivery['outcome'], number, string]>([
  ['failed', 2, '✗ chats.patch  given up after 2 attempts'],
  ['failed', 1, '✗ chats.patch  given up after 1 attempt'],
  ['expired', 2, '✗ chats.patch  too old after 2 attempts'],
])('formats a delivery that %s after %i', (outcome, count, expected) => {
  const delivery = { event: 'chats.patch', attempts: Array(count).fill(attempt), outcome } as unknown as Delivery;
  expect(formatFailedDelivery(delivery, plain)).toBe(expected);
});

it('names the channel where there are several', () => {
  const attempts = [{ ...attempt, status: 200 }];
  const delivery = { event: 'chats.patch', request, attempts, outcome: 'delivered' } as unknown as Delivery;
  expect(formatDelivery(delivery, plain, 'LION\u001b1')).toMatch(/^✓ LION\\u001b1 {2}chats\.patch {2}POST /);
  expect(formatFailedDelivery(delivery, plain, 'LION-1')).toMatch(/^✗ LION-1 {2}chats\.patch {2}/);
});

it('escapes characters that control a terminal', () => {
  const delivery = {
    event: 'chats.\u001b[2J',
    request: { method: 'POST', url: 'http://bot.test/\u001b[2J' },
    attempts: [{ ...attempt, error: '\u001b[2J' }],
    outcome: 'failed',
  } as unknown as Delivery;
  expect(formatDelivery(delivery, plain)).not.toContain('\u001b');
  expect(formatFailedDelivery(delivery, plain)).not.toContain('\u001b');
});
