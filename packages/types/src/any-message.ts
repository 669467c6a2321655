import type { Action, ActionBase, Message, MessageBase, ReplyBase, ReplyContent } from './generated.ts';

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

/**
 * An action of a type that this version of the contract does not list, as `UnlistedMessage` is a message of such a type.
 * @example
 * switch (message.action.type) {
 *   case 'reaction': return message.action.emoji;
 *   // … every other type
 *   default: return fallback(message.action); // function fallback(action: UnlistedAction)
 * }
 */
export interface UnlistedAction extends Omit<ActionBase, 'type'> {
  /** The type of the action, which is not one of `ActionType`. */
  type: string;
}

/** Any action, whether its type is listed or not. Narrow it with `isActionType`. */
export type AnyAction = Action | UnlistedAction;

/** A reply of a type that this version of the contract does not list. */
export interface UnlistedReply extends Omit<ReplyBase, 'type'> {
  /** The type of the reply, which is not one of `ReplyType`. */
  type: string;
}

/** Any reply, whether its type is listed or not. */
export type AnyReply = ReplyContent | UnlistedReply;
