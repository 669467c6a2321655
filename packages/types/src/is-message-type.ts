import type { AnyMessage } from './any-message.ts';
import type { MessageByType } from './generated.ts';

/**
 * Narrows a message to the one of a type. A `switch` on `message.type` narrows a `Message` as well;
 * use this with `filter`, `find` and `AnyMessage`.
 * @example const texts = webhook.messages.filter((message) => isMessageType(message, 'text'));
 */
export function isMessageType<T extends keyof MessageByType>(
  message: AnyMessage,
  type: T,
): message is MessageByType[T] {
  return message.type === type;
}
