import { expect, test } from 'vitest';
import { messageTypeOf, rejectedMessageType } from './by-message-type.ts';

const definitions = { MessageBase: { properties: { id: {}, type: {} } } };
const refused = (pointer: string, payload: unknown = { messages: [{ type: 'text' }, { type: 'image' }] }) =>
  rejectedMessageType({ because: '', issue: { code: '', pointer }, profiles: [], payload }, definitions);

test.each([
  [{ messages: [{ type: 'text' }, { type: 'text' }] }, 'text'],
  [{ messages: [{ type: 'text' }, { type: 'image' }] }, undefined],
  [{ messages: 'text' }, undefined],
  [{ calls: [] }, undefined],
  [null, undefined],
])('finds the common type of the messages in %j', (payload, type) => {
  expect(messageTypeOf(payload)).toBe(type);
});

test('assigns an error in the content to the type of the message', () => {
  expect(refused('/messages/0/text')).toBe('text');
  expect(refused('/messages/1/image/id')).toBe('image');
});

test.each(['/channel_id', '/messages', '/messages/0', '/messages/0/id', '/messages/0/type'])(
  'a fault at %s belongs to no type',
  (pointer) => expect(refused(pointer)).toBeUndefined(),
);
