import type { Chat, Label } from '@whapi-webhooks/types';
import { withLabel, withoutLabel } from './associations.ts';
import type { ChannelState } from './channel-state.ts';
import type { Command, Outcome } from './command.ts';
import { findChat, findLabel } from './find.ts';
import { patchedChat } from './patched-chat.ts';
import { chatsPatch } from './webhooks.ts';

interface Association {
  labelId: string;
  chatId: string;
}

/** POST /labels/{LabelID}/{AssociationID}: put a label on a chat. */
export const addLabel: Command<Association, void> = (state, { labelId, chatId }) => {
  const label = findLabel(state, labelId);
  const chat = findChat(state, chatId);
  return withLabels(state, chat, withLabel(chat.labels, label));
};

/** DELETE /labels/{LabelID}/{AssociationID}: take a label off a chat. */
export const removeLabel: Command<Association, void> = (state, { labelId, chatId }) => {
  const chat = findChat(state, chatId);
  return withLabels(state, chat, withoutLabel(chat.labels, labelId));
};

function withLabels(state: ChannelState, before: Chat, labels: Label[]): Outcome<void> {
  const after = patchedChat(before, { labels });
  return { changes: { chats: [after] }, webhooks: chatsPatch(state, before, after), result: undefined };
}
