import { expect, it } from 'vitest';
import { examples } from '../generated/examples.ts';
import { eventNames, eventsByKey, findEventName, isEventName, payloadKeys } from './event-names.ts';

const INHERITED = ['toString', '__proto__', 'constructor', 'hasOwnProperty'];

it('names every event once, in alphabetical order', () => {
  expect(eventNames).toEqual(expect.arrayContaining(['chats.delete', 'chats.patch', 'chats.post', 'messages.post']));
  expect(eventNames).toEqual([...new Set(eventNames)].sort());
});

it.each(eventNames)('knows the payload keys of %s', (event) => {
  const keys = Object.keys(examples[event].minimal).filter((key) => key !== 'event' && key !== 'channel_id');
  if (event === 'service.post') expect(payloadKeys[event]).toEqual([]);
  else expect(payloadKeys[event]).toEqual(expect.arrayContaining(keys));
});

it('knows both payload keys of messages.delete', () => {
  expect(payloadKeys['messages.delete']).toEqual(['messages_removed', 'messages_removed_all']);
});

it('isEventName knows events and nothing that is merely inherited', () => {
  expect(isEventName('chats.patch')).toBe(true);
  for (const name of ['chats', 'chats.archive', 'CHATS.PATCH', '', ...INHERITED]) {
    expect(isEventName(name), name).toBe(false);
  }
});

it('findEventName finds an event by its two parts', () => {
  for (const name of eventNames) {
    const [type = '', method = ''] = name.split('.');
    expect(findEventName(type, method)).toBe(name);
  }
  expect(findEventName('chats', 'archive')).toBeUndefined();
  expect(findEventName('chats.post', '')).toBeUndefined();
  for (const name of INHERITED) {
    expect(findEventName(name, 'post'), name).toBeUndefined();
    expect(findEventName('chats', name), name).toBeUndefined();
  }
});

it('eventsByKey lists the events of each key, post first', () => {
  expect([...eventsByKey().keys()].sort()).toEqual([...new Set(Object.values(payloadKeys).flat())].sort());
  for (const [key, names] of eventsByKey()) {
    expect(names.toSorted()).toEqual(eventNames.filter((event) => payloadKeys[event].includes(key)));
    if (names.length > 1) expect(names[0]).toMatch(/\.post$/);
  }
});
