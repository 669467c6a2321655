import type { Delivery } from '@whapi-webhooks/mock';
import { expect, it } from 'vitest';
import { describeUndelivered } from './undelivered.ts';

const delivery = (id: number, overrides: Partial<Delivery> = {}) =>
  ({ id: `d${id}`, event: 'chats.patch', receiver: 'http://a.test', outcome: 'waiting', ...overrides }) as Delivery;

it('says nothing when everything has ended', () => {
  const ended = [delivery(1, { outcome: 'delivered' }), delivery(2, { outcome: 'failed' })];
  expect(describeUndelivered(ended, { store: { size: 0, has: () => false }, file: 'f' })).toEqual({});
});

it('tells what a store keeps from what is lost', () => {
  const store = { size: 2, has: ({ id }: Delivery) => id !== 'd1' };
  expect(describeUndelivered([delivery(1), delivery(2), delivery(3)], { store, file: 'a\u001b.ndjson' })).toEqual({
    kept: '2 webhooks are kept in a\\u001b.ndjson: chats.patch to http://a.test (2)',
    lost: '1 webhook was not delivered: chats.patch to http://a.test',
  });
});

it('counts what the log no longer has', () => {
  const store = { size: 7, has: () => true };
  expect(describeUndelivered([delivery(9)], { store, file: 'f' }).kept).toMatch(/^7 webhooks are kept in f: /);
});

it('names some receivers only', () => {
  const many = Array.from({ length: 8 }, (_, id) => delivery(id, { receiver: `http://${id}.test` }));
  expect(describeUndelivered(many, {}).lost).toMatch(
    /^8 webhooks were not delivered: chats\.patch to http:\/\/0\.test, .+4\.test, and 3 more$/,
  );
});
