import type { Group } from '@whapi-webhooks/types';
import { changeMembers, concernedBy } from './change-members.ts';
import type { Command } from './command.ts';
import { createInviteCode } from './invite-code.ts';
import { newGroup } from './new-group.ts';

/** A group that somebody else makes. */
export interface FoundedGroup {
  /** Digits of whoever makes it. */
  from: string;
  name: string;
  /** Digits of the other members. Default: none. */
  participants?: readonly string[];
  /** Default: a new one. */
  groupId?: string;
}

/** Somebody makes a group without the channel's account, which is not told. It can join by the invite code. */
export const foundGroup: Command<FoundedGroup, Group> = (_, input, context) => {
  const { from: creator, name, participants: members = [], groupId } = input;
  const group = { ...newGroup({ groupId, name, creator, members }, context), invite_code: createInviteCode(context) };
  return { changes: { groups: [group] }, webhooks: [], result: group };
};

/** A group that the channel's account is added to. */
export interface GroupEntry {
  /** Digits of whoever adds it, and makes the group if there is none yet. */
  from: string;
  /** The group, if there is one. Default: a new one. */
  groupId?: string;
  /** Name of a new group. Default: `Group`. */
  name?: string;
  /** Digits of the other members of a new group. Default: none. */
  participants?: readonly string[];
}

/** Nothing happens when the account is in the group already. */
export const addToGroup: Command<GroupEntry, Group> = (state, input, context) => {
  const group = state.groups.get(input.groupId ?? '') ?? foundGroup(state, { name: 'Group', ...input }, context).result;
  return changeMembers(state, group, 'add', concernedBy('add', group, [state.account.phone]));
};
