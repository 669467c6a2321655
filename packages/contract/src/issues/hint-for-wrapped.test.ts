import { expect, it } from 'vitest';
import { eventNames, eventsByKey } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import { validateWebhook } from '../webhooks/validate-webhook.ts';
import { hintForWrapped, ITEM_MARKS } from './hint-for-wrapped.ts';

it.each([
  ['body', { headers: {}, body: { messages: [], channel_id: 'MANTIS-M72HC' } }],
  ['json', { json: { event: { type: 'chats', event: 'post' } } }],
  ['data', { data: { health: {} } }],
])('finds the webhook in %s', (key, payload) => {
  expect(hintForWrapped(payload)).toBe(`The webhook seems to be in "${key}": pass only that.`);
});

it('finds a webhook that was not parsed', () => {
  expect(hintForWrapped({ statusCode: 200, body: '\n {"chats": []}' })).toBe(
    'The webhook seems to be in "body", as text: pass it through JSON.parse, and nothing else.',
  );
});

it.each([
  {},
  { body: null },
  { body: { name: 'Ann' } },
  { body: 'chats' },
  { body: [] },
  JSON.parse('{"body": {"__proto__": {"event": {}}}}'),
])('finds nothing in %j', (payload) => {
  expect(hintForWrapped(payload)).toBeUndefined();
});

const message = { id: 'a', from_me: false, type: 'text', chat_id: '12025550143@s.whatsapp.net', timestamp: 1754413767 };
const status = {
  id: 'a',
  code: 3,
  status: 'delivered',
  recipient_id: '12025550143@s.whatsapp.net',
  timestamp: '1754413767',
};
const participants = { group_id: '120363121212121212@g.us', action: 'add', participants: ['12025550110'] };

it.each([
  ['messages', message],
  ['statuses', status],
  ['groups_participants', participants],
])('recognises an item of %s that lacks its array, alone or in a wrapper', (key, item) => {
  const alone = `The payload looks like an item of "${key}": wrap it in { "${key}": [ ] }.`;
  const inside = `"data" looks like an item of "${key}": wrap it in { "${key}": [ ] }.`;
  for (const [payload, hint] of [
    [item, alone],
    [{ data: item }, inside],
    [{ channel_id: 'FALCON-Q7R2T', data: [item] }, inside],
  ] as const) {
    expect(hintForWrapped(payload)).toBe(hint);
    expect(validateWebhook(payload).issues).toMatchObject([{ code: 'missing_event', pointer: '/event', hint }]);
  }
  const event = eventsByKey().get(key)?.[0];
  expect(validateWebhook({ ...item, channel_id: 'FALCON-Q7R2T' }, event && { event }).issues).toMatchObject([
    { code: 'missing_property', pointer: `/${key}`, hint: alone },
  ]);
});

it('tells items apart by a property that those of no other payload key have', () => {
  const keysOf = Object.fromEntries(Object.keys(ITEM_MARKS).map((mark) => [mark, new Set<string>()]));
  for (const event of eventNames) {
    for (const example of Object.values<object>(examples[event])) {
      for (const [key, items] of Object.entries(example)) {
        for (const mark in keysOf) {
          if ([items].flat().some((item) => Object.hasOwn(Object(item), mark))) keysOf[mark]?.add(key);
        }
      }
    }
  }
  for (const [mark, keys] of Object.entries(keysOf)) expect([...keys], mark).toEqual([ITEM_MARKS[mark]]);
});

it('says a long key in short', () => {
  expect(hintForWrapped({ ['x'.repeat(100_000)]: { chats: [] } })?.length).toBeLessThan(200);
});

it.each([
  ['messages', { ...message, labels: [{ id: '1', name: 'New' }] }],
  ['statuses', { ...status, health: {} }],
])('recognises an item of %s that has a payload key itself', (key, item) => {
  expect(validateWebhook(item).issues).toContainEqual(
    expect.objectContaining({
      pointer: '/channel_id',
      hint: `The payload looks like an item of "${key}": wrap it in { "${key}": [ ] }.`,
    }),
  );
});
