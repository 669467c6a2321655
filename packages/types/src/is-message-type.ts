import type { Message } from './generated.ts';

/**
 * Narrows a message to one of a type. A `switch` on `message.type` narrows as well;
 * this is for `filter` and `find`.
 * @example const texts = webhook.messages.filter((message) => isMessageType(message, 'text'));
 */
export function isMessageType<T extends Message['type']>(
  message: Message,
  type: T,
): message is Extract<Message, { type: T }> {
  return message.type === type;
}
