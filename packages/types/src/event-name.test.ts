import { expect, it } from 'vitest';
import { eventName } from './event-name.ts';

const channel_id = 'MANTIS-M72HC';

it('joins the type and the method of the event', () => {
  expect(eventName({ chats_removed: [], event: { type: 'chats', event: 'delete' }, channel_id })).toBe('chats.delete');
  expect(eventName({ messages: [], event: { type: 'messages', event: 'post' }, channel_id })).toBe('messages.post');
});

it('names an unknown event', () => {
  expect(eventName({ event: { type: 'chats', event: 'freeze' }, channel_id })).toBe('chats.freeze');
});
