import type { Message } from '@whapi-webhooks/types';
import { placeOrder } from '../business/place-order.ts';
import type { NewMedia } from '../media/store-media.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { findNewsletter } from '../state/find.ts';
import { isOwnChat } from '../state/newsletters.ts';
import { requireMaySend } from '../state/require-may-send.ts';
import { addMessage } from './add-message.ts';
import { createMessage } from './create-message.ts';
import { type IncomingContent, type IncomingContents, incomingContent } from './incoming-content.ts';
import { contextOf, type References } from './quote.ts';
import { resolveSender, type Sender } from './sender.ts';

/** A message that a contact sends to the channel, with one kind of content, such as `text` or `image`. */
export type IncomingMessage = IncomingContent &
  References &
  Required<Pick<Sender, 'from'>> &
  Pick<Sender, 'fromName'> & {
    /** The group or newsletter it is sent to. Default: the chat with the sender. */
    chatId?: string;
  };

/** A message sent on the channel's own phone, with one kind of content, such as `text` or `image`. */
export type PhoneMessage = IncomingContent &
  References & {
    /** Phone number of the receiver, or id of a chat. */
    to: string;
  };

type Writing = Partial<IncomingContents> & References & Sender & { chatId: string };

/**
 * A message in a newsletter that the account does not follow can be read there, but the account gets no webhook.
 * @throws {CommandError} with 404 when the newsletter was deleted
 */
export const receiveMessage: Command<IncomingMessage, Message> = (state, { chatId, ...input }, context) => {
  const to = chatId ?? toChatId(input.from);
  if (state.newsletters.has(to)) findNewsletter(state, to);
  return write(state, { ...input, chatId: to }, context);
};

export const sendFromPhone: Command<PhoneMessage, Message> = (state, { to, ...input }, context) => {
  const chatId = toChatId(to);
  requireMaySend(state, chatId);
  return write(state, { ...input, chatId, from: state.account.phone }, context);
};

const write: Command<Writing, Message> = (state, input, context) => {
  const { chatId } = input;
  const { source, ...person } = resolveSender(state, chatId, input);
  const head = { chatId, ...person, source: input.system ? ('system' as const) : source, ...contextOf(state, input) };
  const newMedia: NewMedia = [];
  const isOwn = person.from === state.account.phone;
  const placed =
    input.order && placeOrder(state, input.order, isOwn ? toContactId(chatId) : state.account.phone, context);
  const contents = placed ? { ...input, order: placed.content } : input;
  const content = (messageId: string) => incomingContent(contents, { state, messageId, context, newMedia });
  const message = createMessage(state, head, content, context);
  const extra = { media: newMedia, orders: placed ? [placed.order] : [] };
  if (!isOwnChat(state, chatId)) return { changes: { messages: [message], ...extra }, webhooks: [], result: message };
  const outcome = addMessage(state, message);
  return { ...outcome, changes: { ...outcome.changes, ...extra } };
};
