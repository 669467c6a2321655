import type { GroupJoinedResponse } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { findAnyGroup, findGroup, findGroupByInvite } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { changeMembers } from './change-members.ts';
import { admitsByRequest, askToJoin } from './join-requests.ts';
import { affectedParticipants } from './members-change.ts';

/**
 * PUT /groups: join by an invite code. Nothing happens when the account is in the group already. Where admins approve
 * new members, the account only asks to join: the response, which is the same, is our choice, since the vendor's has
 * nothing to tell them apart.
 */
export const joinGroup: Command<{ inviteCode: string }, GroupJoinedResponse> = (state, { inviteCode }, context) => {
  const { id } = findGroupByInvite(state, inviteCode, 'Wrong invite code');
  return { ...enterByInvite(state, { groupId: id, from: state.account.phone }, context), result: { group_id: id } };
};

/** Somebody who has the invite link joins a group, or asks to, where admins approve new members. */
export const enterByInvite: Command<{ groupId: string; from: string }, void> = (state, { groupId, from }, context) => {
  const group = findAnyGroup(state, groupId);
  if (admitsByRequest(state, groupId) && !isMember(group, from)) return askToJoin(state, { group, from }, context);
  return { ...changeMembers(state, group, 'add', affectedParticipants('add', group, [from])), result: undefined };
};

/** DELETE /groups/{GroupID}. The chat stays. No webhook is documented for it, so none is sent. */
export const leaveGroup: Command<{ groupId: string }, void> = (state, { groupId }) => {
  const { changes } = changeMembers(state, findGroup(state, groupId), 'remove', [state.account.phone]);
  return { changes, webhooks: [], result: undefined };
};
