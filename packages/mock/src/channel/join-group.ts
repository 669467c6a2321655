import type { GroupJoinedResponse } from '@whapi-webhooks/types';
import { changeMembers, concernedBy } from './change-members.ts';
import type { Command } from './command.ts';
import { findGroupByInvite } from './find-group-by-invite.ts';

/** PUT /groups: join by an invite code. Nothing happens when the account is in the group already. */
export const joinGroup: Command<{ inviteCode: string }, GroupJoinedResponse> = (state, { inviteCode }) => {
  const group = findGroupByInvite(state, inviteCode, 'Wrong invite code');
  const concerned = concernedBy('add', group, [state.account.phone]);
  return { ...changeMembers(state, group, 'add', concerned), result: { group_id: group.id } };
};
