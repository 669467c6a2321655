import type { Chat, Label, Message } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from './channel-state.ts';
import type { Command } from './command.ts';
import { findLabel } from './find.ts';
import { patchedChat } from './patched-chat.ts';
import { patchedMessage } from './patched-message.ts';
import { labelsDelete, labelsPost } from './webhooks.ts';

/** PATCH /labels/{LabelID}. The service tells a new name with the event of a new label. */
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
    changes: { removedLabels: [labelId], ...relabelled(state, labelId, []) },
    webhooks: [labelsDelete(state, label)],
    result: undefined,
  };
};

/** Whatever carries a label, with what takes its place. That `chats.patch` or `messages.patch` tell it is not documented. */
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
