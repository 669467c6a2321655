import type { Chat, Label } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import type { Command, Outcome } from './command.ts';
import { CommandError } from './command-error.ts';
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
  const labels = chat.labels ?? [];
  if (labels.some(({ id }) => id === labelId)) throw new CommandError(409, 'Label association already exists');
  return withLabels(state, chat, [...labels, label]);
};

/** DELETE /labels/{LabelID}/{AssociationID}: take a label off a chat. */
export const removeLabel: Command<Association, void> = (state, { labelId, chatId }) => {
  const chat = findChat(state, chatId);
  const labels = (chat.labels ?? []).filter(({ id }) => id !== labelId);
  if (labels.length === (chat.labels ?? []).length) throw new CommandError(404, 'Specified association not found');
  return withLabels(state, chat, labels);
};

function withLabels(state: ChannelState, before: Chat, labels: Label[]): Outcome<void> {
  const after = patchedChat(before, { labels });
  return { changes: { chats: [after] }, webhooks: chatsPatch(state, before, after), result: undefined };
}
