import type { Chat, Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { Outcome } from '../state/command.ts';
import { findAnyGroup, findOpenGroup } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { type Patch, patched } from '../state/patched.ts';
import { groupsPatch } from '../webhooks/group-webhooks.ts';
import { requireAdmin } from './require-admin.ts';

/** A change of a group. */
export interface GroupChange {
  groupId: string;
  /** Digits of the person who changes it; their permission is not checked. Absent for the app, whose permission is. */
  by?: string | undefined;
}

/** The group to change. The account must be a member, and an admin if only admins may make the change. */
export function groupToChange(
  state: ChannelState,
  { groupId, by }: GroupChange,
  isLeftToAdmins: (group: Group) => boolean = () => true,
): Group {
  if (by) return findAnyGroup(state, groupId);
  const group = findOpenGroup(state, groupId);
  if (isLeftToAdmins(group)) requireAdmin(state, group);
  return group;
}

/**
 * Changes the properties of a group: `groups.patch`.
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
