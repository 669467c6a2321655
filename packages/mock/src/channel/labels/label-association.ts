import type { Chat, Label, Message } from '@whapi-webhooks/types';
import { patchedMessage, replaceMessage } from '../messages/patched-message.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command, Outcome } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { findChat, findLabel, findMessage } from '../state/find.ts';
import { patchedChat } from '../state/patched.ts';
import { chatsPatch } from '../webhooks/chat-webhooks.ts';
import { messagesPatch } from '../webhooks/message-webhooks.ts';

/** @throws {CommandError} with 409 when the label is already among them */
function withLabel(labels: readonly Label[] = [], label: Label): Label[] {
  if (labels.some(({ id }) => id === label.id)) throw new CommandError(409, 'Label association already exists');
  return [...labels, label];
}

/** @throws {CommandError} with 404 when the label is not among them */
function withoutLabel(labels: readonly Label[] = [], labelId: string): Label[] {
  const left = labels.filter(({ id }) => id !== labelId);
  if (left.length === labels.length) throw new CommandError(404, 'Specified association not found');
  return left;
}

interface ChatAssociation {
  labelId: string;
  chatId: string;
}

/** POST /labels/{LabelID}/{AssociationID}: adds a label to a chat. */
export const addLabel: Command<ChatAssociation, void> = (state, { labelId, chatId }) => {
  const label = findLabel(state, labelId);
  const chat = findChat(state, chatId);
  return relabelChat(state, chat, withLabel(chat.labels, label));
};

/** DELETE /labels/{LabelID}/{AssociationID}: removes a label from a chat. */
export const removeLabel: Command<ChatAssociation, void> = (state, { labelId, chatId }) => {
  const chat = findChat(state, chatId);
  return relabelChat(state, chat, withoutLabel(chat.labels, labelId));
};

function relabelChat(state: ChannelState, before: Chat, labels: Label[]): Outcome<void> {
  const after = patchedChat(before, { labels });
  return { changes: { chats: [after] }, webhooks: chatsPatch(state, before, after), result: undefined };
}

interface MessageAssociation {
  labelId: string;
  messageId: string;
}

/** POST /labels/{LabelID}/{AssociationID}: adds a label to a message: `messages.patch`, our choice. */
export const addMessageLabel: Command<MessageAssociation, void> = (state, { labelId, messageId }) => {
  const label = findLabel(state, labelId);
  const message = findMessage(state, messageId);
  return relabelMessage(state, message, withLabel(message.labels, label));
};

/** DELETE /labels/{LabelID}/{AssociationID}: removes a label from a message: `messages.patch`, our choice. */
export const removeMessageLabel: Command<MessageAssociation, void> = (state, { labelId, messageId }) => {
  const message = findMessage(state, messageId);
  return relabelMessage(state, message, withoutLabel(message.labels, labelId));
};

function relabelMessage(state: ChannelState, before: Message, labels: Label[]): Outcome<void> {
  const after = patchedMessage(before, { labels });
  return {
    changes: replaceMessage(state, after),
    webhooks: messagesPatch(state, { before, after }),
    result: undefined,
  };
}
