import type { Command } from './command.ts';
import { findChat } from './find.ts';
import { patchedChat } from './patched-chat.ts';
import { chatsPatch } from './webhooks.ts';

/** POST /chats/{ChatID}: archive a chat, or take it out of the archive. */
export const archiveChat: Command<{ chatId: string; archive: boolean }, void> = (state, { chatId, archive }) => {
  const before = findChat(state, chatId);
  const after = patchedChat(before, { archive });
  return { changes: { chats: [after] }, webhooks: chatsPatch(state, before, after), result: undefined };
};
