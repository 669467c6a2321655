import type { Chat, Group } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import type { Outcome } from './command.ts';
import { isMember } from './members.ts';
import { type Patch, patched } from './patched.ts';
import { groupsPatch } from './world-webhooks.ts';

/**
 * Changes what a group looks like or allows, as `groups.patch` tells.
 * Its chat shows name and picture, too; that the service sends `chats.patch` for them is not documented.
 */
export function updateGroup(state: ChannelState, before: Group, patch: Patch<Group>): Outcome<void> {
  const after = patched(before, patch);
  const isTold = isMember(before, state.account.phone);
  return {
    changes: { groups: [after], chats: chatsOf(state, after) },
    webhooks: isTold ? groupsPatch(state, before, after) : [],
    result: undefined,
  };
}

function chatsOf({ chats }: ChannelState, { id, name, chat_pic, chat_pic_full }: Group): Chat[] {
  const chat = chats.get(id);
  return chat ? [patched(chat, { name, chat_pic, chat_pic_full })] : [];
}
