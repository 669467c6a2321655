import { createInviteCode } from '../ids/group-id.ts';
import type { Command } from '../state/command.ts';
import { findGroup } from '../state/find.ts';
import { requireAdmin } from './require-admin.ts';

/** GET /groups/{GroupID}/invite: the code of the group's invitation link, created by the first request. */
export const getInvite: Command<{ groupId: string }, string> = (state, { groupId }, context) => {
  const group = findGroup(state, groupId);
  requireAdmin(state, group);
  const { invite_code = createInviteCode(context) } = group;
  return { changes: { groups: [{ ...group, invite_code }] }, webhooks: [], result: invite_code };
};

/** DELETE /groups/{GroupID}/invite: replaces the invite code. */
export const revokeInvite: Command<{ groupId: string }, void> = (state, { groupId }, context) => {
  const group = findGroup(state, groupId);
  requireAdmin(state, group);
  const invite_code = createInviteCode(context);
  return { changes: { groups: [{ ...group, invite_code }] }, webhooks: [], result: undefined };
};
