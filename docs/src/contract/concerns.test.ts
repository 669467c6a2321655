import { expect, test } from 'vitest';
import { concerning, kebab } from './concerns.ts';

const about = (place: string) => ({ id: place, about: place, sources: [], chosen: '', because: '' });

test.each([
  ['chats.patch', 'chats.patch', []],
  ['chat.mute_until', 'chats.patch', ['ChatUpdate', 'Chat']],
  ['chat-update', 'chats.patch', ['ChatUpdate', 'Chat']],
])('finds what is about %s', (place, event, titles) => {
  expect(concerning([about(place)], event, titles)).toHaveLength(1);
});

test('leaves out what is about something else', () => {
  expect(concerning([about('chats.post'), about('chat-id'), about('webhook')], 'chats.patch', ['Chat'])).toEqual([]);
});

test('writes names of definitions in kebab case', () => {
  expect(kebab('TimestampSecondsText')).toBe('timestamp-seconds-text');
});
