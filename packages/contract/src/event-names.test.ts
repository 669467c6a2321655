import { expect, it } from 'vitest';
import { eventNames, isEventName, payloadKeys } from './event-names.ts';
import { examples } from './generated/examples.ts';

it('names every event once, in alphabetical order', () => {
  expect(eventNames).toEqual(expect.arrayContaining(['chats.delete', 'chats.patch', 'chats.post', 'messages.post']));
  expect(eventNames).toEqual([...new Set(eventNames)].sort());
});

it.each(eventNames)('knows the payload key of %s', (event) => {
  const keys = Object.keys(examples[event].minimal).filter((key) => key !== 'event' && key !== 'channel_id');
  expect(keys).toEqual([payloadKeys[event]]);
});

it('isEventName knows events and nothing that is merely inherited', () => {
  expect(isEventName('chats.patch')).toBe(true);
  for (const name of ['chats', 'chats.put', 'CHATS.PATCH', '', 'toString', '__proto__', 'constructor']) {
    expect(isEventName(name), name).toBe(false);
  }
});
