import type { ActionMessage } from '@whapi-webhooks/types';
import { type Actor, act } from './act.ts';
import type { Command } from './command.ts';
import { findMessage } from './find.ts';

interface Pinning {
  messageId: string;
  by: Actor;
  pin: boolean;
}

/** A message is pinned to the top of its chat, or unpinned: told as an action. Whether the API is told so is our choice. */
export const pinMessage: Command<Pinning, ActionMessage> = (state, { messageId, by, pin }, context) => {
  const target = findMessage(state, messageId);
  return act(state, { by, target, action: { type: pin ? 'pin' : 'unpin', target: messageId } }, context);
};
