import type { GroupJoinedResponse } from '@whapi-webhooks/types';
import type { Command } from '../state/command.ts';
import { findGroup, findGroupByInvite } from '../state/find.ts';
import { affectedParticipants, changeMembers } from './change-members.ts';

/** PUT /groups: join by an invite code. Nothing happens when the account is in the group already. */
export const joinGroup: Command<{ inviteCode: string }, GroupJoinedResponse> = (state, { inviteCode }) => {
  const group = findGroupByInvite(state, inviteCode, 'Wrong invite code');
  const affected = affectedParticipants('add', group, [state.account.phone]);
  return { ...changeMembers(state, group, 'add', affected), result: { group_id: group.id } };
};

/** DELETE /groups/{GroupID}. The chat stays. No webhook is documented for it, so none is sent. */
export const leaveGroup: Command<{ groupId: string }, void> = (state, { groupId }) => {
  const { changes } = changeMembers(state, findGroup(state, groupId), 'remove', [state.account.phone]);
  return { changes, webhooks: [], result: undefined };
};
