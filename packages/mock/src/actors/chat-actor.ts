import type { Message } from '@whapi-webhooks/types';
import { changeTimer, type TimerChange } from '../channel/change-timer.ts';
import { type IncomingMessage, receiveMessage } from '../channel/receive-message.ts';
import type { Run } from './run.ts';

/** What people do in chats with the channel. */
export interface ChatActor {
  /** Somebody writes to the channel. */
  receiveMessage(message: IncomingMessage): Promise<Message>;
  /** Somebody changes the timer of disappearing messages in a chat. */
  changeTimer(change: TimerChange): Promise<Message>;
}

export function createChatActor(run: Run): ChatActor {
  return {
    receiveMessage: async (message) => run(receiveMessage, message),
    changeTimer: async (change) => run(changeTimer, change),
  };
}
