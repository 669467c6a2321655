import { expect, test } from 'vitest';
import { replaceAt } from './replace-at.ts';

const payload = { chats: [{ id: '1' }, { id: '2' }], 'a/b~c': 3 };

test.each([
  ['/chats/1/id', 'x', { ...payload, chats: [{ id: '1' }, { id: 'x' }] }],
  ['/chats/0', null, { ...payload, chats: [null, { id: '2' }] }],
  ['/chats/0', undefined, { ...payload, chats: [{ id: '2' }] }],
  ['/chats/0/id', undefined, { ...payload, chats: [{}, { id: '2' }] }],
  ['/a~1b~0c', 4, { ...payload, 'a/b~c': 4 }],
  ['/more', 4, { ...payload, more: 4 }],
  ['', 4, 4],
])('replaces what is at "%s" by %j, in a copy', (pointer, replacement, expected) => {
  const before = structuredClone(payload);
  expect(replaceAt(payload, pointer, replacement)).toEqual(expected);
  expect(payload).toEqual(before);
});

test('puts a property called __proto__ like any other', () => {
  expect(JSON.stringify(replaceAt({ id: 1 }, '/__proto__', { id: 2 }))).toBe('{"id":1,"__proto__":{"id":2}}');
});
