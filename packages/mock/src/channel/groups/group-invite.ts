import type { Group } from '@whapi-webhooks/types';
import { createInviteCode } from '../ids/group-id.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { findOpenGroup } from '../state/find.ts';
import { communityOf } from './community.ts';
import { requireAdmin } from './require-admin.ts';

/** GET /groups/{GroupID}/invite: the code of the group's invitation link, created by the first request. */
export const getInvite: Command<{ groupId: string }, string> = (state, { groupId }, context) => {
  const group = invitingTo(state, groupId);
  const { invite_code = createInviteCode(context) } = group;
  return { changes: { groups: [{ ...group, invite_code }] }, webhooks: [], result: invite_code };
};

/** DELETE /groups/{GroupID}/invite: replaces the invite code. */
export const revokeInvite: Command<{ groupId: string }, void> = (state, { groupId }, context) => {
  const invite_code = createInviteCode(context);
  return { changes: { groups: [{ ...invitingTo(state, groupId), invite_code }] }, webhooks: [], result: undefined };
};

/** The group that has the invite code. The code of an announcement group is that of its community, so joining one joins the other. */
function invitingTo(state: ChannelState, groupId: string): Group {
  const group = findOpenGroup(state, groupId);
  requireAdmin(state, group);
  return (group.isCommunityAnnounce && communityOf(state, group)) || group;
}
