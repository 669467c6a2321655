import { expect, it } from 'vitest';
import { isRestBody } from './is-rest-body.ts';

it.each([
  [true, { operation: 'sendMessageText' }],
  [true, { operation: 'POST /messages/text' }],
  [true, { operation: 'of a later version', part: 'response' }],
  [false, { operation: 'sendMessageText', event: 'messages.post' }],
  [false, { operation: 'webhook.received' }],
  [false, { operation: '' }],
  [false, { operation: { name: 'sendMessageText' } }],
  [false, { part: 'request' }],
  [false, undefined],
])('is %s for %j', (expected, wrapper) => {
  expect(isRestBody(wrapper)).toBe(expected);
});
