import type { Command } from '../state/command.ts';
import { findChat } from '../state/find.ts';
import { chatsDelete } from '../webhooks/chat-webhooks.ts';

/** DELETE /chats/{ChatID}: removes the chat and its messages. */
export const deleteChat: Command<{ chatId: string }, void> = (state, { chatId }) => {
  findChat(state, chatId);
  return { changes: { removed: { chats: [chatId] } }, webhooks: [chatsDelete(state, chatId)], result: undefined };
};
