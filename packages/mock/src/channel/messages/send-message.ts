import type { Message, MessageContext } from '@whapi-webhooks/types';
import { spend } from '../account/limits.ts';
import type { NewMedia } from '../media/store-media.ts';
import { toChatId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { findMessage } from '../state/find.ts';
import { requireMaySend } from '../state/require-may-send.ts';
import { addMessage } from './add-message.ts';
import type { ComposeTools } from './compose.ts';
import { createMessage } from './create-message.ts';
import { changeContent } from './edit-message.ts';
import type { MessageContent } from './message-content.ts';
import { contextOf, type References } from './quote.ts';

/** Creates the content of a message from its id. */
export type Content = (tools: Omit<ComposeTools, 'subject' | 'uploads'>) => MessageContent;

/** A message that the app sends. */
export interface OutgoingMessage extends References {
  /** Phone number of the receiver, or id of a chat. */
  to: string;
  /** Id of one of the channel's own messages, to edit it. */
  edit?: string;
  content: Content;
}

/** POST /messages/…: a new message, or an edit of one. */
export const sendMessage: Command<OutgoingMessage, Message> = (
  state,
  { to, edit, content, ...references },
  context,
) => {
  if (!edit) return sendNew(state, { to, content, ...contextOf(state, references) }, context);
  const by = { from: state.account.phone, source: 'api' } as const;
  requireMaySend(state, findMessage(state, edit).chat_id);
  const newMedia: NewMedia = [];
  const compose = (messageId: string) => content({ state, messageId, context, newMedia });
  const outcome = changeContent(state, { messageId: edit, by, content: compose, ...references }, context);
  return { ...outcome, changes: { ...outcome.changes, media: newMedia } };
};

interface NewMessage {
  to: string;
  content: Content;
  context?: MessageContext;
}

/**
 * The response lacks the chat's name, which the webhook has.
 * @throws {CommandError} with 403 when the account may not send to the chat
 */
export const sendNew: Command<NewMessage, Message> = (state, { to, content, ...rest }, context) => {
  const chatId = toChatId(to);
  requireMaySend(state, chatId);
  const usage = spend(state, { messages: 1, chat: chatId }, context);
  const head = { chatId, from: state.account.phone, source: 'api', ...rest } as const;
  const newMedia: NewMedia = [];
  const compose = (messageId: string) => content({ state, messageId, context, newMedia });
  const message = createMessage(state, head, compose, context);
  const { chat_name, ...answer } = message;
  const outcome = addMessage(state, message);
  const changes = { ...outcome.changes, ...usage, media: newMedia };
  return { ...outcome, changes, result: answer as Message };
};
