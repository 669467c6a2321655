import type { CreateGroupRequest, Group, GroupCreatedResponse } from '@whapi-webhooks/types';
import { createInviteCode } from '../ids/group-id.ts';
import type { Command } from '../state/command.ts';
import { changeMembers, enterGroup } from './change-members.ts';
import { affectedParticipants } from './members-change.ts';
import { membersOnWhatsApp } from './members-on-whatsapp.ts';
import { newGroup } from './new-group.ts';

/** POST /groups. People who are not on WhatsApp do not become members; if none of them is, no group is created. */
export const createGroup: Command<CreateGroupRequest, GroupCreatedResponse> = (state, request, context) => {
  const { members, unprocessed } = membersOnWhatsApp(state, request.participants);
  const group = newGroup({ name: request.subject, creator: state.account.phone, members }, context);
  const answer = {
    ...group,
    group_id: group.id,
    ...(unprocessed.length > 0 && { unprocessed_participants: unprocessed }),
  };
  return { ...enterGroup(state, group), result: answer as GroupCreatedResponse };
};

/** A group that someone else creates. */
export interface ForeignGroup {
  /** Digits of the creator. */
  from: string;
  name: string;
  /** Digits of the other members. Default: none. */
  participants?: readonly string[];
  /** Default: a new one. */
  groupId?: string;
}

/** Someone else creates a group without the channel's account, which gets no webhook. It can join by the invite code. */
export const createForeignGroup: Command<ForeignGroup, Group> = (_, input, context) => {
  const { from: creator, name, participants: members = [], groupId } = input;
  const group = { ...newGroup({ groupId, name, creator, members }, context), invite_code: createInviteCode(context) };
  return { changes: { groups: [group] }, webhooks: [], result: group };
};

/** A group that the channel's account is added to. */
export interface GroupEntry {
  /** Digits of the person who adds it, and who creates the group if it does not exist. */
  from: string;
  /** An existing group. Default: a new one. */
  groupId?: string;
  /** Name of a new group. Default: `Group`. */
  name?: string;
  /** Digits of the other members of a new group. Default: none. */
  participants?: readonly string[];
}

/** Nothing happens when the account is in the group already. */
export const addToGroup: Command<GroupEntry, Group> = (state, input, context) => {
  const group =
    state.groups.get(input.groupId ?? '') ?? createForeignGroup(state, { name: 'Group', ...input }, context).result;
  return changeMembers(state, group, 'add', affectedParticipants('add', group, [state.account.phone]));
};
