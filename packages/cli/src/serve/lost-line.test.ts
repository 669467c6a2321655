import type { Delivery } from '@whapi-webhooks/mock';
import { expect, it } from 'vitest';
import { colorsFor } from '../colors.ts';
import { lostLine } from './lost-line.ts';

it.each<[Delivery['outcome'], string]>([
  ['failed', '✗ chats.patch  given up after 2 attempts'],
  ['expired', '✗ chats.patch  too old after 2 attempts'],
])('tells of a delivery that %s', (outcome, expected) => {
  const delivery = { event: 'chats.patch', attempts: [{}, {}], outcome } as unknown as Delivery;
  expect(lostLine(delivery, colorsFor({ write: () => {} }, { env: {} }))).toBe(expected);
});
