import type { Command } from './command.ts';
import { findMessage } from './find.ts';
import { patchedMessage } from './patched-message.ts';
import { replaceMessage } from './replace-message.ts';

/** PUT /messages/{MessageID}/star. Nothing tells of a webhook that follows, so none does. */
export const starMessage: Command<{ messageId: string; starred: boolean }, void> = (state, { messageId, starred }) => {
  const message = patchedMessage(findMessage(state, messageId), { starred });
  return { changes: replaceMessage(state, message), webhooks: [], result: undefined };
};
