import { expect, it } from 'vitest';
import type { Message, TextMessage, UnknownMessage } from './generated.ts';
import { isMessageType } from './is-message-type.ts';

const base = { chat_id: '919984351847@s.whatsapp.net', from_me: false, timestamp: 1_712_995_245 };
const text: TextMessage = { ...base, id: 'a', type: 'text', text: { body: 'Hello' } };
const unknown: UnknownMessage = { ...base, id: 'b', type: 'unknown' };

it('picks the messages of a type', () => {
  const messages: Message[] = [text, unknown];
  expect(messages.filter((message) => isMessageType(message, 'text'))).toEqual([text]);
  expect(messages.find((message) => isMessageType(message, 'unknown'))).toBe(unknown);
});
