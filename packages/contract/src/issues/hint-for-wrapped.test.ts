import { expect, it } from 'vitest';
import { hintForWrapped } from './hint-for-wrapped.ts';

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

it('says a long key in short', () => {
  expect(hintForWrapped({ ['x'.repeat(100_000)]: { chats: [] } })?.length).toBeLessThan(200);
});
