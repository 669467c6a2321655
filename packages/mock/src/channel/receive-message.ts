import type { Message } from '@whapi-webhooks/types';
import { addMessage } from './add-message.ts';
import { toChatId } from './chat-id.ts';
import type { Command } from './command.ts';
import { createMessageId } from './message-id.ts';
import { seconds, withChatName } from './message-parts.ts';

/** A text that somebody sends to the channel. */
export interface IncomingMessage {
  /** Digits of the sender's number. */
  from: string;
  text: string;
  /** Name the sender chose in WhatsApp. Default: the number. */
  fromName?: string;
  /** The group it is sent to. Default: the chat with the sender. */
  chatId?: string;
}

export const receiveMessage: Command<IncomingMessage, Message> = (state, input, context) => {
  const { from, text, fromName = from, chatId = toChatId(from) } = input;
  return addMessage(state, {
    id: createMessageId({ chatId, fromMe: false, from, viaApi: false }, context),
    from_me: false,
    type: 'text',
    chat_id: chatId,
    timestamp: seconds(context),
    source: 'mobile',
    ...withChatName(state, chatId),
    text: { body: text },
    from,
    from_name: fromName,
  });
};
