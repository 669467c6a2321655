import type { UnknownMessage } from '@whapi-webhooks/types';
import { toChatId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { messagesPost } from '../webhooks/message-webhooks.ts';
import { createMessage } from './create-message.ts';
import { resolveSender, type Sender } from './sender.ts';

/** The chat of a technical message. */
export interface Noise extends Pick<Sender, 'from'> {
  /** Id of the chat, or phone number. */
  chatId: string;
}

/** A technical message without an author: captured as type `unknown` with `starred: false` and no content. */
export const makeSystemNoise: Command<Noise, UnknownMessage> = (state, input, context) => {
  const chatId = toChatId(input.chatId);
  const { from } = resolveSender(state, chatId, input);
  const message = createMessage(state, { chatId, from, source: 'system' }, { type: 'unknown' }, context);
  const noise = { ...message, starred: false } as UnknownMessage;
  return { changes: { messages: [noise] }, webhooks: [messagesPost(state, noise)], result: noise };
};
