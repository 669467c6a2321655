import type { Action, ActionByType } from './generated.ts';

/**
 * Narrows the action of an action message to one of a type, like a `switch` on `action.type`.
 * The tolerant profile passes actions whose type is not listed: none of the types is true of them.
 * @example
 * if (isMessageType(message, 'action') && isActionType(message.action, 'reaction')) message.action.emoji;
 */
export function isActionType<T extends keyof ActionByType>(action: Action, type: T): action is ActionByType[T] {
  return action.type === type;
}
