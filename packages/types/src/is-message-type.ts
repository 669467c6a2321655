import type { AnyMessage } from './any-message.ts';
import type { MessageByType } from './generated.ts';

/**
 * Narrows a message to one of a type. A `switch` on `message.type` narrows a `Message` as well;
 * this is for `filter` and `find`, and for `AnyMessage`.
 * @example const texts = webhook.messages.filter((message) => isMessageType(message, 'text'));
 */
export function isMessageType<T extends keyof MessageByType>(
  message: AnyMessage,
  type: T,
): message is MessageByType[T] {
  return message.type === type;
}
