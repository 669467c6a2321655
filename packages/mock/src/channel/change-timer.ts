import type { ActionMessage } from '@whapi-webhooks/types';
import { actorIn, type Someone } from './actor-in.ts';
import { toChatId } from './chat-id.ts';
import type { Command } from './command.ts';
import { createMessage } from './create-message.ts';
import { findChat } from './find.ts';
import { API_DEVICE_ID } from './message-parts.ts';
import { messagesPost } from './webhooks.ts';

/** A new timer for disappearing messages. */
export interface TimerChange extends Pick<Someone, 'fromName'> {
  /** Digits of whoever changes it. */
  from: string;
  /** Default: the chat with `from`. */
  chatId?: string;
  /** How long messages live from now on; 0 switches the timer off. */
  seconds: number;
}

/** The timer is told as an action in `messages.post`; the chat itself does not change. */
export const changeTimer: Command<TimerChange, ActionMessage> = (state, input, context) => {
  const { chatId = toChatId(input.from), seconds } = input;
  findChat(state, chatId);
  const head = { chatId, ...actorIn(state, chatId, input), source: 'system', deviceId: API_DEVICE_ID } as const;
  const action = { type: 'ephemeral', ephemeral: seconds } as const;
  const message = createMessage(state, head, { type: 'action', action }, context) as ActionMessage;
  return { changes: { messages: [message] }, webhooks: [messagesPost(state, message)], result: message };
};
