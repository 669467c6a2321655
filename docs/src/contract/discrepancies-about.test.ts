import { expect, test } from 'vitest';
import { discrepanciesAbout, kebab } from './discrepancies-about.ts';

const about = (place: string) => ({ id: place, about: place, sources: [], chosen: '', because: '' });

test.each([
  ['chats.patch', 'chats.patch', []],
  ['chat.mute_until', 'chats.patch', ['ChatUpdate', 'Chat']],
  ['chat-update', 'chats.patch', ['ChatUpdate', 'Chat']],
])('finds discrepancies about %s', (place, event, titles) => {
  expect(discrepanciesAbout([about(place)], event, titles)).toHaveLength(1);
});

test('omits other discrepancies', () => {
  expect(
    discrepanciesAbout([about('chats.post'), about('chat-id'), about('webhook')], 'chats.patch', ['Chat']),
  ).toEqual([]);
});

test('converts names of definitions to kebab case', () => {
  expect(kebab('TimestampSecondsText')).toBe('timestamp-seconds-text');
});
