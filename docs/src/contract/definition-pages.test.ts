import { expect, test } from 'vitest';
import { definitionPages, eventPage, messagePage } from './definition-pages.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Contract } from './read-contract.ts';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

const definitions: Record<string, JsonSchema> = {
  CallsPostWebhook: { properties: { calls: { items: ref('Call') }, channel_id: ref('ChannelId') } },
  MessagesPostWebhook: { properties: { messages: { items: ref('Message') }, channel_id: ref('ChannelId') } },
  Call: { properties: { status: ref('CallStatus') } },
  CallStatus: {},
  ChannelId: {},
  Message: { oneOf: [ref('VideoMessage'), ref('GifMessage')] },
  MessageBase: { properties: { context: ref('Context') } },
  Context: {},
  VideoMessage: { allOf: [ref('MessageBase')], properties: { type: { const: 'video' }, video: ref('VideoContent') } },
  GifMessage: { allOf: [ref('MessageBase')], properties: { type: { const: 'gif' }, video: ref('VideoContent') } },
  VideoContent: { allOf: [ref('MediaBase')], properties: { codec: ref('Codec') } },
  MediaBase: { properties: { id: {} } },
  Codec: {},
};
const event = (name: string, title: string) => ({
  name,
  title,
  schema: definitions[title] ?? {},
  payloadKeys: [],
  examples: new Map(),
  counterexamples: new Map(),
});
const message = (type: string, title: string) => ({ type, title, schema: definitions[title] ?? {} });
const contract: Contract = {
  definitions,
  events: [event('calls.post', 'CallsPostWebhook'), event('messages.post', 'MessagesPostWebhook')],
  messages: [message('video', 'VideoMessage'), message('gif', 'GifMessage')],
  discrepancies: [],
};
const pages = definitionPages(contract);

test('describes a definition on the only page that refers to it', () => {
  expect(pages.on('events/calls.post.md')).toEqual(['Call', 'CallStatus']);
  expect(pages.on('messages/README.md')).toEqual(['Context']);
});

test('describes a definition that several pages refer to on the page of shared entities', () => {
  expect(pages.on('entities.md')).toEqual(['ChannelId']);
});

test('describes the content of a message on the page of the type with its name, with everything it refers to', () => {
  expect(pages.on('messages/video.md')).toEqual(['VideoContent', 'Codec']);
  expect(pages.on('messages/gif.md')).toEqual([]);
  expect(pages.reachableFrom('messages/gif.md')).toEqual(['VideoContent', 'MediaBase']);
});

test('does not follow references into messages', () => {
  expect(pages.reachableFrom('events/messages.post.md')).toEqual(['ChannelId']);
});

test.each([
  ['Call', 'events/calls.post.md', '[Call](#call)'],
  ['ChannelId', 'events/calls.post.md', '[ChannelId](../entities.md#channelid)'],
  ['Message', 'entities.md', '[Message](messages/README.md)'],
  ['MessageBase', 'messages/gif.md', '[MessageBase](README.md#fields-of-every-message)'],
  ['VideoContent', 'messages/gif.md', '[VideoContent](video.md#videocontent)'],
  ['GifMessage', 'events/messages.post.md', '[GifMessage](../messages/gif.md)'],
])('links %s from %s', (title, from, link) => {
  expect(pages.link(title, from)).toBe(link);
});

test.each(["chats.post'", 'a"b', '../../README', '', 'a`b', 'a\nb', 'a|b'])('has no page for the name %j', (name) => {
  expect(() => eventPage(name)).toThrow('Failed to generate a page in docs/events: ');
  expect(() => messagePage(name)).toThrow('Failed to generate a page in docs/messages: ');
});

test('does not link a definition that no page describes', () => {
  expect(() => pages.link('Settings', 'entities.md')).toThrow('Failed to link Settings: no page describes it');
});
