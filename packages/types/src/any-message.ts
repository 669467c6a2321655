import type { Message, MessageBase } from './generated.ts';

/**
 * A message of a type that this version of the contract does not list. The tolerant profile lets it pass as a bare
 * message, so a `switch` over `Message` that the compiler finds exhaustive can still reach its `default`.
 * There the message is of type `never`, which can be handed to whatever takes an `UnlistedMessage`.
 * Not to be confused with `UnknownMessage`, which the vendor itself marks `unknown`.
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
  /** What the message is, in a word that `MessageType` lacks. */
  type: string;
}

/**
 * Any message, its type listed or not. A `switch` on `type` cannot narrow it, since the type of an `UnlistedMessage`
 * may be any text: ask with `isMessageType`.
 * @example const describe = (message: AnyMessage) => (isMessageType(message, 'text') ? message.text.body : message.type);
 */
export type AnyMessage = Message | UnlistedMessage;
