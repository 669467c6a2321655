import type { Chat, Label } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import type { Command } from './command.ts';
import { findLabel } from './find.ts';
import { patchedChat } from './patched-chat.ts';
import { labelsDelete, labelsPost } from './webhooks.ts';

/** PATCH /labels/{LabelID}. The service tells a new name with the event of a new label. */
export const renameLabel: Command<{ labelId: string; name: string }, void> = (state, { labelId, name }) => {
  const label = { ...findLabel(state, labelId), name };
  return {
    changes: { labels: [label], chats: relabelledChats(state, labelId, [label]) },
    webhooks: [labelsPost(state, label)],
    result: undefined,
  };
};

/** DELETE /labels/{LabelID}: every chat that carries the label loses it. */
export const deleteLabel: Command<{ labelId: string }, void> = (state, { labelId }) => {
  const label = findLabel(state, labelId);
  return {
    changes: { removedLabels: [labelId], chats: relabelledChats(state, labelId, []) },
    webhooks: [labelsDelete(state, label)],
    result: undefined,
  };
};

/** The chats that carry a label, with what takes its place. That they are told by `chats.patch` is not documented. */
function relabelledChats({ chats }: ChannelState, labelId: string, replacement: Label[]): Chat[] {
  return [...chats.values()]
    .filter(({ labels }) => labels?.some(({ id }) => id === labelId))
    .map((chat) =>
      patchedChat(chat, {
        labels: (chat.labels ?? []).flatMap((label) => (label.id === labelId ? replacement : label)),
      }),
    );
}
