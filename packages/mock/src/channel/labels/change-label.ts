import type { Chat, CreateLabelRequest, Label, Message } from '@whapi-webhooks/types';
import { patchedMessage } from '../messages/patched-message.ts';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findLabel } from '../state/find.ts';
import { patchedChat } from '../state/patched.ts';
import { labelsDelete, labelsPost } from '../webhooks/label-webhooks.ts';

/** POST /labels. An id that is already in use gets a 400, the only error that the vendor documents. */
export const createLabel: Command<CreateLabelRequest, void> = (state, { id, name, color }) => {
  if (state.labels.has(id)) throw wrongParameters(`label ${id} already exists`);
  const label = { id, name, color };
  return { changes: { labels: [label] }, webhooks: [labelsPost(state, label)], result: undefined };
};

/** PATCH /labels/{LabelID}. The service reports a new name with the event of a new label. */
export const renameLabel: Command<{ labelId: string; name: string }, void> = (state, { labelId, name }) => {
  const label = { ...findLabel(state, labelId), name };
  return {
    changes: { labels: [label], ...relabelled(state, labelId, [label]) },
    webhooks: [labelsPost(state, label)],
    result: undefined,
  };
};

/** DELETE /labels/{LabelID}: every chat and message that carries the label loses it. */
export const deleteLabel: Command<{ labelId: string }, void> = (state, { labelId }) => {
  const label = findLabel(state, labelId);
  return {
    changes: withoutLabel(state, labelId),
    webhooks: [labelsDelete(state, label)],
    result: undefined,
  };
};

/** Removes a label, also from the chats and messages that carry it. */
export function withoutLabel(state: ChannelState, labelId: string): Changes {
  return { removed: { labels: [labelId] }, ...relabelled(state, labelId, []) };
}

/** Replaces a label on chats and messages. Whether `chats.patch` or `messages.patch` report this is not documented. */
function relabelled({ chats, messages }: ChannelState, labelId: string, replacement: Label[]): Changes {
  const isLabelled = ({ labels }: Chat | Message) => labels?.some(({ id }) => id === labelId);
  const labelsOf = ({ labels = [] }: Chat | Message) => ({
    labels: labels.flatMap((label) => (label.id === labelId ? replacement : label)),
  });
  return {
    chats: [...chats.values()].filter(isLabelled).map((chat) => patchedChat(chat, labelsOf(chat))),
    messages: [...messages.values()].filter(isLabelled).map((message) => patchedMessage(message, labelsOf(message))),
  };
}
