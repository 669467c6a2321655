import type { ActionMessage } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { findMessage } from '../state/find.ts';
import { applyMessageAction, type ResolvedSender } from './apply-message-action.ts';
import { patchedMessage, replaceMessage } from './patched-message.ts';

interface Pinning {
  messageId: string;
  by: ResolvedSender;
  pin: boolean;
}

/** Pins a message to the top of its chat, or unpins it: reported as an action. For the API, this is our choice. */
export const pinMessage: Command<Pinning, ActionMessage> = (state, { messageId, by, pin }, context) => {
  const target = findMessage(state, messageId);
  return applyMessageAction(state, { by, target, action: { type: pin ? 'pin' : 'unpin', target: messageId } }, context);
};

/** PUT /messages/{MessageID}/star. No webhook is documented for it, so none is sent. */
export const starMessage: Command<{ messageId: string; starred: boolean }, void> = (state, { messageId, starred }) => {
  const message = patchedMessage(findMessage(state, messageId), { starred });
  return { changes: replaceMessage(state, message), webhooks: [], result: undefined };
};
