import { changeMembers } from './change-members.ts';
import type { Command } from './command.ts';
import { findGroup } from './find.ts';

/** DELETE /groups/{GroupID}. The chat stays. That the channel is told of it is not documented, so it is not. */
export const leaveGroup: Command<{ groupId: string }, void> = (state, { groupId }) => {
  const { changes } = changeMembers(state, findGroup(state, groupId), 'remove', [state.account.phone]);
  return { changes, webhooks: [], result: undefined };
};
