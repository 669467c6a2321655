import { expect, it } from 'vitest';
import { examples } from '../generated/examples.ts';
import { addressWebhook, modes } from './address-webhook.ts';
import { eventNames } from './event-names.ts';
import { eventOfRequest } from './event-of-request.ts';

it.each(eventNames.flatMap((event) => modes.map((mode) => ({ event, mode }))))(
  'is the way back from addressWebhook: $event in $mode mode',
  ({ event, mode }) => {
    for (const base of [
      'https://bot.test/hook',
      'https://bot.test/?key=chats/post',
      'https://bot.test/a/b/#chats/post',
    ]) {
      const { method, url } = addressWebhook(examples[event].minimal, event, mode, base);
      expect(eventOfRequest(method, url)).toBe(mode === 'body' ? undefined : event);
    }
  },
);

it('takes the path of a request alone, and a method in small letters', () => {
  expect(eventOfRequest('POST', '/hook/chats/patch')).toBe('chats.patch');
  expect(eventOfRequest('patch', '/hook/chats/')).toBe('chats.patch');
});

it.each([
  ['POST', '/'],
  ['POST', ''],
  ['POST', '/hook'],
  ['PUT', '/hook/labels'],
  ['POST', '/hook/chats/archive'],
  ['TOSTRING', '/hook'],
  ['POST', '/toString/__proto__'],
])('tells no event by %s %s', (method, url) => {
  expect(eventOfRequest(method, url)).toBeUndefined();
});
