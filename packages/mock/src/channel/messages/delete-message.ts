import type { ActionMessage, Message } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { chatOf } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { patchedChat } from '../state/patched.ts';
import { messagesDelete } from '../webhooks/message-webhooks.ts';
import { applyMessageAction, type ResolvedSender } from './apply-message-action.ts';
import { isServiceMessage } from './is-service-message.ts';

/** DELETE /messages/{MessageID}: `messages.delete` reports the id. */
export const deleteMessage: Command<{ messageId: string }, void> = (state, { messageId }) => {
  const message = findMessage(state, messageId);
  return { changes: withoutMessage(state, message), webhooks: [messagesDelete(state, [messageId])], result: undefined };
};

/**
 * On a phone, a message is deleted for everyone: captured as an action of type `delete` and source `system`,
 * without a `messages.delete`.
 * @throws {CommandError} with 400 when someone else wrote the message, except for an admin of a group
 */
export const deleteForEveryone: Command<{ messageId: string; by: ResolvedSender }, ActionMessage> = (
  state,
  input,
  context,
) => {
  const { messageId, by } = input;
  const target = findMessage(state, messageId);
  if (target.from !== by.from && !target.chat_id.endsWith('@g.us')) {
    throw wrongParameters(`message ${messageId} was written by ${target.from}, not by ${by.from}`);
  }
  const action = { type: 'delete', target: messageId } as const;
  const { changes, ...told } = applyMessageAction(state, { by: { ...by, source: 'system' }, target, action }, context);
  return { ...told, changes: { ...changes, ...withoutMessage(state, target) } };
};

/** Removes the message; the one before it becomes the last of its chat. No `chats.patch` is known to report this. */
export function withoutMessage({ chats, messages }: ChannelState, { id, ...message }: Message): Changes {
  const removed = { messages: [id] };
  const chat = chats.get(chatOf(message));
  if (chat?.last_message?.id !== id) return { removed };
  const left = [...messages.values()].filter(
    (other) => other.id !== id && chatOf(other) === chat.id && !isServiceMessage(other),
  );
  return { removed, chats: [patchedChat(chat, { last_message: left.at(-1) })] };
}
