import { expect, it } from 'vitest';
import type { AnyMessage, UnlistedMessage } from './any-message.ts';
import type { TextMessage, UnknownMessage } from './generated.ts';
import { isMessageType } from './is-message-type.ts';

const base = { chat_id: '919984351847@s.whatsapp.net', from_me: false, timestamp: 1_712_995_245 };
const text: TextMessage = { ...base, id: 'a', type: 'text', text: { body: 'Hello' } };
const unknown: UnknownMessage = { ...base, id: 'b', type: 'unknown' };
const unlisted: UnlistedMessage = { ...base, id: 'c', type: 'hologram' };

it('selects the messages of a type', () => {
  const messages: AnyMessage[] = [text, unknown, unlisted];
  expect(messages.filter((message) => isMessageType(message, 'text'))).toEqual([text]);
  expect(messages.find((message) => isMessageType(message, 'unknown'))).toBe(unknown);
});
