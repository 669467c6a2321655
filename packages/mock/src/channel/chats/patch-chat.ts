import type { PatchChatRequest } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { findChat } from '../state/find.ts';
import { type ChatPatch, patchedChat } from '../state/patched.ts';
import { chatsPatch } from '../webhooks/chat-webhooks.ts';
import { changeTimer } from './change-timer.ts';

const DAY = 86_400;
const TIMERS = { none: 0, day: DAY, week: 7 * DAY, quarter: 90 * DAY };

/** PATCH /chats/{ChatID}: pin, mute, mark as unread, disappearing messages. */
export const patchChat: Command<{ chatId: string; request: PatchChatRequest }, void> = (state, input, context) => {
  const { chatId, request } = input;
  const before = findChat(state, chatId);
  const after = patchedChat(before, chatPatch(request, before.unread));
  const { phone, name } = state.account;
  const timer =
    request.ephemeral &&
    changeTimer(state, { from: phone, fromName: name, chatId, seconds: TIMERS[request.ephemeral] }, context);
  return {
    changes: { chats: [after], ...timer?.changes },
    webhooks: [...chatsPatch(state, before, after), ...(timer?.webhooks ?? [])],
    result: undefined,
  };
};

function chatPatch({ pin, mute_until, mark_unread }: PatchChatRequest, unread = 0): ChatPatch {
  return {
    ...(pin !== undefined && { pin }),
    ...(mute_until !== undefined && { mute: mute_until > 0, mute_until }),
    ...(mark_unread === true && { unread: Math.max(unread, 1) }),
    ...(mark_unread === false && { unread: 0, unread_mention: false }),
  };
}

/** POST /chats/{ChatID}: archive a chat, or take it out of the archive. */
export const archiveChat: Command<{ chatId: string; archive: boolean }, void> = (state, { chatId, archive }) => {
  const before = findChat(state, chatId);
  const after = patchedChat(before, { archive });
  return { changes: { chats: [after] }, webhooks: chatsPatch(state, before, after), result: undefined };
};
