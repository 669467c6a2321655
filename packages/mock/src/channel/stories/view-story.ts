import { withReceipts } from '../messages/receipts.ts';
import { refuseFromBlocked } from '../state/blacklist.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { statusesPut } from '../webhooks/message-webhooks.ts';

/** A contact who viewed one of the channel's stories. */
export interface StoryView {
  messageId: string;
  /** Digits of the contact. */
  from: string;
}

/** A contact views one of the channel's stories, any number of times. */
export const viewStory: Command<StoryView, void> = (state, { messageId, from }, context) => {
  const message = state.messages.get(messageId);
  if (message?.type !== 'story' || !message.from_me) {
    throw new CommandError(404, 'Specified story not found', `no story ${messageId} of the channel's own`);
  }
  const viewer = toContactId(from);
  refuseFromBlocked(state, viewer);
  return {
    changes: withReceipts(state, { message, status: 'read', viewers: [viewer] }, context),
    webhooks: [statusesPut(state, { message, status: 'read', viewer }, context)],
    result: undefined,
  };
};
