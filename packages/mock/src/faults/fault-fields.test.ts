import { expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { readFault } from './fault-fields.ts';

const operations = ['POST /messages/text', 'PATCH /chats/{ChatID}'];

it.each<Fault>([
  { type: 'duplicate', times: 2, event: 'chats.patch', receiver: 'https://bot.test', probability: 0.5, count: 3 },
  { type: 'lid-duplicate' },
  { type: 'lid-duplicate', lid: '271042518573152@lid', event: 'messages.post' },
  { type: 'bodiless' },
  { type: 'unsigned' },
  { type: 'unsigned', value: 'Bearer wrong' },
  { type: 'garbage' },
  { type: 'garbage', body: '[]', size: 2_000_000, method: 'PUT', contentType: 'text/plain; charset=utf-8' },
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
  expect(readFault(fault, operations)).toEqual(fault);
});

it.each([
  [undefined, 'Failed to add a fault: "type" is missing. Pass one of duplicate,'],
  [{}, 'Failed to add a fault: "type" is missing. Pass one of duplicate,'],
  [{ type: 'explode' }, 'Failed to add a fault: "type" is "explode". Pass one of duplicate,'],
  [{ type: 'toString' }, 'Failed to add a fault: "type" is "toString". Pass one of'],
  [{ type: 'dupliacte' }, 'Failed to add a fault: "type" is "dupliacte". Did you mean "duplicate"?'],
  [
    { type: 'delay' },
    'Failed to add the fault "delay": "by" is missing. Pass a duration: milliseconds, or a text such',
  ],
  [{ type: 'delay', by: 'soon' }, '"by" is "soon". Pass a duration'],
  [{ type: 'burst', size: 1 }, '"size" is 1. Pass a whole number from 2 on'],
  [{ type: 'batch', size: Number.NaN }, '"size" is NaN. Pass a whole number from 2 on'],
  [{ type: 'duplicate', times: 0 }, '"times" is 0. Pass a whole number from 1 on'],
  [{ type: 'lid-duplicate', lid: '919984351847' }, '"lid" is "919984351847". Pass a LID such as "271042518573152@lid"'],
  [{ type: 'status', status: 99 }, '"status" is 99. Pass an HTTP status from 200 to 599'],
  [{ type: 'status', status: '500' }, '"status" is "500"'],
  [{ type: 'unsigned', value: 'two\nlines' }, '"value" is "two\\nlines". Pass what a header may contain'],
  [{ type: 'garbage', body: {} }, '"body" is {}. Pass a string'],
  [{ type: 'garbage', size: 2 ** 30 }, '"size" is 1073741824. Pass a number of bytes from 1 to 16777216'],
  [{ type: 'garbage', method: 'get' }, '"method" is "get". Did you mean "GET"?'],
  [{ type: 'garbage', contentType: ' ' }, '"contentType" is " ". Pass what a header may contain'],
  [{ type: 'drop', probability: 2 }, '"probability" is 2. Pass a number from 0 to 1'],
  [{ type: 'drop', probability: '0.5' }, '"probability" is "0.5"'],
  [{ type: 'drop', count: 0.5 }, '"count" is 0.5'],
  [{ type: 'drop', event: 'chats.ptch' }, '"event" is "chats.ptch", which is no event. Did you mean "chats.patch"?'],
  [{ type: 'drop', event: ['chats.patch', 'x'] }, '"event[1]" is "x", which is no event. Pass one of'],
  [{ type: 'drop', event: [] }, '"event" is []'],
  [{ type: 'drop', receiver: '' }, '"receiver" is ""'],
  [{ type: 'api-slow', by: 1, operation: 'messages/text' }, '"operation" is "messages/text". Pass one of POST /mess'],
  [{ type: 'api-slow', by: 1, operation: 'POST /messages/txt' }, 'Did you mean "POST /messages/text"?'],
  [{ type: 'drop', events: ['chats.patch'] }, 'there is no "events". Did you mean "event"?'],
  [{ type: 'bodiless', by: '1s' }, 'there is no "by". Pass one of probability, count, event, receiver'],
  [
    { type: 'api-status', status: 500, event: 'chats.patch' },
    'there is no "event". Pass one of probability, count, op',
  ],
])('refuses %j', (fault, message) => {
  expect(() => readFault(fault as Fault, operations)).toThrow(TypeError);
  expect(() => readFault(fault as Fault, operations)).toThrow(message);
});
