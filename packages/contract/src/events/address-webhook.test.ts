import { describe, expect, it } from 'vitest';
import { examples } from '../generated/examples.ts';
import { type AddressedWebhook, addressWebhook, type Mode, modes } from './address-webhook.ts';
import { eventNames } from './event-names.ts';

const webhook = examples['chats.patch'].minimal;
const { event, ...payload } = webhook;

it.each<[Mode, AddressedWebhook]>([
  ['body', { method: 'POST', url: 'https://bot.test/hook', payload: webhook }],
  ['path', { method: 'POST', url: 'https://bot.test/hook/chats/patch', payload }],
  ['method', { method: 'PATCH', url: 'https://bot.test/hook/chats', payload }],
])('addresses a webhook in %s mode', (mode, addressed) => {
  expect(addressWebhook(webhook, 'chats.patch', mode, 'https://bot.test/hook')).toEqual(addressed);
});

it('knows three modes', () => {
  expect(modes).toEqual(['body', 'path', 'method']);
});

it.each(eventNames)('says %s in the request line', (name) => {
  const [type, method] = name.split('.');
  const example = examples[name].minimal;
  expect(addressWebhook(example, name, 'path', 'https://bot.test')).toMatchObject({
    method: 'POST',
    url: `https://bot.test/${type}/${method}`,
  });
  expect(addressWebhook(example, name, 'method', 'https://bot.test')).toMatchObject({
    method: method?.toUpperCase(),
    url: `https://bot.test/${type}`,
  });
});

describe('the URL', () => {
  it.each([
    ['https://bot.test', 'https://bot.test/chats/patch'],
    ['https://bot.test/', 'https://bot.test/chats/patch'],
    ['https://bot.test/hook/', 'https://bot.test/hook/chats/patch'],
    ['https://bot.test/hook?key=a/b', 'https://bot.test/hook/chats/patch?key=a/b'],
    ['https://bot.test/hook/?key=1#top', 'https://bot.test/hook/chats/patch?key=1#top'],
    ['https://bot.test#top?', 'https://bot.test/chats/patch#top?'],
  ])('%s becomes %s in path mode', (url, addressed) => {
    expect(addressWebhook(webhook, 'chats.patch', 'path', url).url).toBe(addressed);
  });

  it('stays as it is in body mode', () => {
    expect(addressWebhook(webhook, 'chats.patch', 'body', 'https://bot.test/hook/?key=1').url).toBe(
      'https://bot.test/hook/?key=1',
    );
  });
});

it('leaves the webhook as it was', () => {
  const frozen = Object.freeze(structuredClone(webhook));
  for (const mode of modes) addressWebhook(frozen, 'chats.patch', mode, 'https://bot.test');
  expect(frozen).toEqual(webhook);
});
