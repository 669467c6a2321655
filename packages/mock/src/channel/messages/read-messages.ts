import type { Message } from '@whapi-webhooks/types';
import { refuseFromBlocked } from '../state/blacklist.ts';
import { chatOf, toChatId, toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { findChat, findMessage } from '../state/find.ts';
import { patchedChat } from '../state/patched.ts';
import { chatsPatch } from '../webhooks/chat-webhooks.ts';
import { statusesPost } from '../webhooks/message-webhooks.ts';
import { isServiceMessage } from './is-service-message.ts';
import { advanceStatus } from './message-status.ts';

/**
 * PUT /messages/{MessageID}: the channel reads a received message and all earlier ones of the chat.
 * The message gets a status, and the chat fewer unread messages. The channel's own messages do not change.
 */
export const markAsRead: Command<{ messageId: string }, void> = (state, { messageId }, context) => {
  const message = findMessage(state, messageId);
  if (message.from_me) return { changes: {}, webhooks: [], result: undefined };
  const chat = findChat(state, chatOf(message));
  const left = afterIn([...state.messages.values()], message).filter(({ from_me }) => !from_me);
  const after = patchedChat(chat, {
    unread: Math.min(chat.unread ?? 0, left.length),
    unread_mention: chat.unread_mention && left.some(({ context }) => context?.mentions?.includes(state.account.phone)),
  });
  return {
    changes: { chats: [after] },
    webhooks: [statusesPost(state, { message, status: 'read' }, context), ...chatsPatch(state, chat, after)],
    result: undefined,
  };
};

function afterIn(messages: readonly Message[], message: Message): Message[] {
  const since = messages.findIndex(({ id }) => id === message.id) + 1;
  return messages.slice(since).filter((other) => other.chat_id === message.chat_id && !isServiceMessage(other));
}

/** A contact who reads the channel's messages. */
export interface Reading {
  /** Digits of the contact. */
  from: string;
  /** Default: the chat with `from`. */
  chatId?: string;
  /** Whether voice messages and other sounds are listened to as well. Default false. */
  played?: boolean;
}

/** A contact opens a chat: the channel's unread messages become `read`, with one webhook each. */
export const readMessages: Command<Reading, void> = (state, input, context) => {
  const { chatId = toChatId(input.from), played = false } = input;
  findChat(state, chatId);
  const reader = toContactId(input.from);
  refuseFromBlocked(state, reader, chatId);
  const read = [...state.messages.values()]
    .filter((message) => message.chat_id === chatId && message.from_me && message.status)
    .flatMap((message) => [
      { messageId: message.id, status: 'read' as const },
      ...(played && isSound(message) ? [{ messageId: message.id, status: 'played' as const }] : []),
    ])
    .map((step) => advanceStatus(state, { ...step, viewers: [reader] }, context));
  return {
    changes: {
      messages: read.flatMap(({ changes }) => changes.messages ?? []),
      chats: read.flatMap(({ changes }) => changes.chats ?? []),
      receipts: read.flatMap(({ changes }) => changes.receipts ?? []),
    },
    webhooks: read.flatMap(({ webhooks }) => webhooks),
    result: undefined,
  };
};

function isSound({ type }: Message): boolean {
  return type === 'voice' || type === 'audio';
}
