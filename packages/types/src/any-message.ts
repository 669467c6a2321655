import type { Message, MessageBase } from './generated.ts';

/**
 * A message of a type that this version of the contract does not list. The tolerant profile accepts it if it has the
 * properties of every message, so a `switch` over `Message` that is exhaustive to the compiler can still reach its
 * `default`. There the message has type `never`, which is assignable to a parameter of type `UnlistedMessage`.
 * Not to be confused with `UnknownMessage`, a message to which the vendor itself gives the type `unknown`.
 * @example
 * switch (message.type) {
 *   case 'text': return message.text.body;
 *   // … every other type, or `message satisfies never` does not compile
 *   default:
 *     message satisfies never;
 *     return fallback(message); // function fallback(message: UnlistedMessage)
 * }
 */
export interface UnlistedMessage extends Omit<MessageBase, 'type'> {
  /** The type of the message, which is not one of `MessageType`. */
  type: string;
}

/**
 * Any message, whether its type is listed or not. A `switch` on `type` cannot narrow it, because the type of an
 * `UnlistedMessage` can be any string: use `isMessageType`.
 * @example const describe = (message: AnyMessage) => (isMessageType(message, 'text') ? message.text.body : message.type);
 */
export type AnyMessage = Message | UnlistedMessage;
