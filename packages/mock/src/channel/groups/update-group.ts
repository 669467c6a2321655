import type { Chat, Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { Outcome } from '../state/command.ts';
import { findAnyGroup, findGroup } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { type Patch, patched } from '../state/patched.ts';
import { groupsPatch } from '../webhooks/group-webhooks.ts';
import { requireAdmin } from './require-admin.ts';

/** A change of a group. */
export interface GroupChange {
  groupId: string;
  /** Digits of whoever makes it, who is taken to be allowed to. Absent when the app does by the API, which is checked. */
  by?: string | undefined;
}

/** The group to change. The app has to be in it, and an admin where the change is left to them. */
export function groupToChange(
  state: ChannelState,
  { groupId, by }: GroupChange,
  isLeftToAdmins: (group: Group) => boolean = () => true,
): Group {
  if (by) return findAnyGroup(state, groupId);
  const group = findGroup(state, groupId);
  if (isLeftToAdmins(group)) requireAdmin(state, group);
  return group;
}

/**
 * Changes what a group looks like or allows, as `groups.patch` tells.
 * Its chat shows name and picture, too; that the service sends `chats.patch` for them is not documented.
 */
export function updateGroup(state: ChannelState, before: Group, patch: Patch<Group>): Outcome<void> {
  const after = patched(before, patch);
  return {
    changes: { groups: [after], chats: chatsOf(state, after) },
    webhooks: isMember(before, state.account.phone) ? groupsPatch(state, before, after) : [],
    result: undefined,
  };
}

function chatsOf({ chats }: ChannelState, { id, name, chat_pic, chat_pic_full }: Group): Chat[] {
  const chat = chats.get(id);
  return chat ? [patched(chat, { name, chat_pic, chat_pic_full })] : [];
}
