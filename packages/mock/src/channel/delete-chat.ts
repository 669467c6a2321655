import type { Command } from './command.ts';
import { findChat } from './find.ts';
import { chatsDelete } from './webhooks.ts';

/** DELETE /chats/{ChatID}: the chat goes, and its messages with it. */
export const deleteChat: Command<{ chatId: string }, void> = (state, { chatId }) => {
  findChat(state, chatId);
  return { changes: { removedChats: [chatId] }, webhooks: [chatsDelete(state, chatId)], result: undefined };
};
