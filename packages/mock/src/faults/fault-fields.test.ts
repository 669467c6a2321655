import { expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { assertValidFault } from './fault-fields.ts';

it.each<Fault>([
  { type: 'duplicate', times: 2, event: 'chats.patch', receiver: 'https://bot.test', probability: 0.5, count: 3 },
  { type: 'reorder', event: ['chats.patch', 'messages.post'] },
  { type: 'drop' },
  { type: 'delay', by: '3s' },
  { type: 'burst', size: 2 },
  { type: 'batch', size: 10 },
  { type: 'status', status: 503 },
  { type: 'slow', by: 250 },
  { type: 'timeout' },
  { type: 'reset' },
  { type: 'unknown-field', name: 'mood' },
  { type: 'unknown-value', value: 'hologram' },
  { type: 'api-status', status: 429, operation: 'POST /messages/text' },
  { type: 'api-slow', by: '1m' },
])('accepts %j', (fault) => {
  expect(() => assertValidFault(fault)).not.toThrow();
});

it.each([
  [{ type: 'explode' }, 'Failed to add the fault "explode": there is none of this type, please use one of duplicate,'],
  [{ type: 'toString' }, 'there is none of this type'],
  [{}, 'Failed to add the fault "undefined": there is none of this type'],
  [{ type: 'delay' }, 'Failed to add the fault "delay": "by" is undefined, please let it be a duration: milliseconds'],
  [{ type: 'delay', by: 'soon' }, '"by" is "soon", please let it be a duration'],
  [{ type: 'burst', size: 1 }, '"size" is 1, please let it be a whole number from 2 on'],
  [{ type: 'duplicate', times: 0 }, '"times" is 0, please let it be a whole number from 1 on'],
  [{ type: 'status', status: 99 }, '"status" is 99, please let it be an HTTP status from 200 to 599'],
  [{ type: 'status', status: '500' }, '"status" is "500"'],
  [{ type: 'drop', probability: 2 }, '"probability" is 2, please let it be a number from 0 to 1'],
  [{ type: 'drop', probability: '0.5' }, '"probability" is "0.5"'],
  [{ type: 'drop', count: 0.5 }, '"count" is 0.5'],
  [{ type: 'drop', event: 'chats.ptch' }, '"event" is "chats.ptch", please let it be an event such as "chats.patch"'],
  [{ type: 'drop', event: [] }, '"event" is []'],
  [{ type: 'drop', receiver: '' }, '"receiver" is ""'],
  [{ type: 'api-slow', by: 1, operation: 'messages/text' }, '"operation" is "messages/text", please let it be an op'],
  [
    { type: 'api-slow', by: 1, operation: 'POST /messages/txt' },
    '"operation" is "POST /messages/txt", please let it be',
  ],
  [{ type: 'drop', events: ['chats.patch'] }, 'it has no "events", please use probability, count, event, receiver'],
  [{ type: 'api-status', status: 500, event: 'chats.patch' }, 'it has no "event", please use probability, count, oper'],
])('refuses %j', (fault, message) => {
  expect(() => assertValidFault(fault as Fault)).toThrow(TypeError);
  expect(() => assertValidFault(fault as Fault)).toThrow(message);
});
