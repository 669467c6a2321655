import type { ActionMessage } from '@whapi-webhooks/types';
import { createMessage } from '../messages/create-message.ts';
import { resolveSender, type Sender } from '../messages/sender.ts';
import { toChatId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { findChat } from '../state/find.ts';
import { API_DEVICE_ID } from '../state/message-parts.ts';
import { learnedContact } from '../state/names.ts';
import { messagesPost } from '../webhooks/message-webhooks.ts';

/** A new timer for disappearing messages. */
export interface TimerChange extends Pick<Sender, 'fromName'> {
  /** Digits of the person who changes it. */
  from: string;
  /** Default: the chat with `from`. */
  chatId?: string;
  /** How long messages live from now on; 0 switches the timer off. */
  seconds: number;
}

/** The new timer is reported as an action in `messages.post`; the chat itself does not change. */
export const changeTimer: Command<TimerChange, ActionMessage> = (state, input, context) => {
  const { chatId = toChatId(input.from), seconds } = input;
  findChat(state, chatId);
  const head = { chatId, ...resolveSender(state, chatId, input), source: 'system', deviceId: API_DEVICE_ID } as const;
  const action = { type: 'ephemeral', ephemeral: seconds } as const;
  const message = createMessage(state, head, { type: 'action', action }, context) as ActionMessage;
  const changes = { messages: [message], contacts: learnedContact(state, message) };
  return { changes, webhooks: [messagesPost(state, message)], result: message };
};
