import type { Message } from '@whapi-webhooks/types';
import { refuseFromBlocked } from '../state/blacklist.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findMessage } from '../state/find.ts';
import { pushnameOf } from '../state/names.ts';
import type { ResolvedSender } from './apply-message-action.ts';

/** A person who does something in a chat. */
export interface Sender {
  /**
   * Digits of the number, or a JID ending in `@lid` where the number is hidden. Give the number of the channel's
   * own account for actions on its phone. Default, except in groups: the contact of the chat.
   */
  from?: string;
  /**
   * Name the person chose in WhatsApp. The channel remembers it as the contact's `pushname`.
   * Default: that `pushname`, else the number.
   */
  fromName?: string;
}

/**
 * A person in a chat.
 * @throws {CommandError} with 403 when the person is blocked, except in a group
 */
export function resolveSender(state: ChannelState, chatId: string, { from, fromName }: Sender): ResolvedSender {
  const person = toContactId(from ?? otherSideOf(chatId));
  refuseFromBlocked(state, person, chatId);
  return { from: person, fromName: fromName ?? pushnameOf(state, person) ?? person, source: 'mobile' };
}

function otherSideOf(chatId: string): string {
  if (/@(?:s\.whatsapp\.net|c\.us|lid)$/.test(chatId)) return chatId;
  throw wrongParameters(`${chatId} is not a chat with one person: \`from\` is missing`);
}

type BySender = { messageId: string; by: ResolvedSender };

/** A command on a message, by a person in its chat. */
export function withSender<I extends BySender, R>(command: Command<I, R>): Command<Omit<I, 'by'> & Sender, R> {
  return by(command, (state, message, someone) => resolveSender(state, message.chat_id, someone));
}

/** A command on a message, by its author unless `from` names someone else. */
export function withAuthor<I extends BySender, R>(command: Command<I, R>): Command<Omit<I, 'by'> & Sender, R> {
  return by(command, (state, { from, chat_id }, someone) =>
    resolveSender(state, chat_id, { ...(from && { from }), ...someone }),
  );
}

type SenderOf = (state: ChannelState, message: Message, someone: Sender) => ResolvedSender;

function by<I extends BySender, R>(command: Command<I, R>, senderOf: SenderOf): Command<Omit<I, 'by'> & Sender, R> {
  return (state, { from, fromName, ...input }, context) => {
    const someone = { ...(from !== undefined && { from }), ...(fromName !== undefined && { fromName }) };
    const actor = senderOf(state, findMessage(state, input.messageId), someone);
    return command(state, { ...input, by: actor } as unknown as I, context);
  };
}
