import type { ActionMessage, Message, Reaction } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { applyMessageAction, type ResolvedSender } from './apply-message-action.ts';
import { patchedMessage } from './patched-message.ts';

interface ReactionChange {
  messageId: string;
  by: ResolvedSender;
  /** Empty to remove the reaction. */
  emoji: string;
}

/**
 * A contact reacts to a message, or changes or removes the reaction.
 * @throws {CommandError} with 400 when the message is in a newsletter that allows no reactions
 */
export const reactToMessage: Command<ReactionChange, ActionMessage> = (state, { messageId, by, emoji }, context) => {
  const target = findMessage(state, messageId);
  if (emoji !== '' && state.newsletters.get(target.chat_id)?.reactions === 'none') {
    throw wrongParameters(`the newsletter ${target.chat_id} allows no reactions`);
  }
  const action = { type: 'reaction', target: messageId, emoji } as const;
  const after = (trigger: Message) => patchedMessage(target, { reactions: reactionsTo(state, messageId, trigger) });
  return applyMessageAction(state, { by, target, action, after }, context);
};

/** The reactions to a message, counted for each emoji: the latest of each person counts. */
function reactionsTo({ messages }: ChannelState, target: string, latest: Message): Reaction[] {
  const emojiBy = new Map<string | undefined, string>();
  const idOf = new Map<string, string>();
  for (const message of [...messages.values(), latest]) {
    if (message.type !== 'action' || message.action.type !== 'reaction' || message.action.target !== target) continue;
    const { emoji = '' } = message.action;
    emojiBy.set(message.from, emoji);
    if (!idOf.has(emoji)) idOf.set(emoji, message.id);
  }
  const emojis = [...emojiBy.values()].filter((emoji) => emoji !== '');
  return [...new Set(emojis)].map((emoji) => ({
    id: idOf.get(emoji) as string,
    emoji,
    count: emojis.filter((other) => other === emoji).length,
  }));
}
