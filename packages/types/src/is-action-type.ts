import type { AnyAction } from './any-message.ts';
import type { ActionByType } from './generated.ts';

/**
 * Narrows an action to the one of a type, like a `switch` on `action.type`.
 * The tolerant profile accepts actions of unlisted types; for those it returns false for every type.
 * @example
 * if (isMessageType(message, 'action') && isActionType(message.action, 'reaction')) message.action.emoji;
 */
export function isActionType<T extends keyof ActionByType>(action: AnyAction, type: T): action is ActionByType[T] {
  return action.type === type;
}
