import type { ActionMessage } from '@whapi-webhooks/types';
import { toChatId } from './chat-id.ts';
import type { Command } from './command.ts';
import { findChat } from './find.ts';
import { createMessageId } from './message-id.ts';
import { API_DEVICE_ID, seconds, withChatName } from './message-parts.ts';
import { messagesPost } from './webhooks.ts';

/** A new timer for disappearing messages. */
export interface TimerChange {
  /** Digits of whoever changes it. */
  from: string;
  /** Name of whoever changes it. Default: the number. */
  fromName?: string;
  /** Default: the chat with `from`. */
  chatId?: string;
  /** How long messages live from now on; 0 switches the timer off. */
  seconds: number;
}

/** The timer is told as an action in `messages.post`; the chat itself does not change. */
export const changeTimer: Command<TimerChange, ActionMessage> = (state, input, context) => {
  const { from, fromName = from, chatId = toChatId(from) } = input;
  findChat(state, chatId);
  const fromMe = from === state.account.phone;
  const message: ActionMessage = {
    id: createMessageId({ chatId, fromMe, from, viaApi: false }, context),
    from_me: fromMe,
    type: 'action',
    chat_id: chatId,
    timestamp: seconds(context),
    source: 'system',
    device_id: API_DEVICE_ID,
    ...withChatName(state, chatId),
    action: { type: 'ephemeral', ephemeral: input.seconds },
    from,
    from_name: fromName,
  };
  return { changes: { messages: [message] }, webhooks: [messagesPost(state, message)], result: message };
};
