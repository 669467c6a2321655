import type { Group } from '@whapi-webhooks/types';
import { changeMembers } from '../groups/change-members.ts';
import { onlyIn } from '../groups/community.ts';
import { affectedParticipants } from '../groups/members-change.ts';
import { enterByInvite } from '../groups/membership.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import { findOpenGroup } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { patched } from '../state/patched.ts';
import { findCommunity, requireCommunityAdmin, requireMayChangeGroups } from './find-community.ts';

interface Link {
  communityId: string;
  groupId: string;
}

/**
 * PUT /communities/{CommunityID}/{GroupID}: the members of the group become members of the community and its
 * announcement group. No webhook is documented for it, so none is sent.
 * @throws {CommandError} with 403 when the account may not, or is not an admin of the group; 400 when the group is in a
 * community already, or is one
 */
export const linkGroup: Command<Link, void> = (state, { communityId, groupId }) => {
  const community = findCommunity(state, communityId);
  requireMayChangeGroups(state, community);
  const group = findOpenGroup(state, groupId);
  requireCommunityAdmin(state, group);
  if (group.is_parent) throw wrongParameters(`${groupId} is a community`);
  if (group.linkedParent) throw wrongParameters(`${groupId} is in the community ${group.linkedParent} already`);
  const ids = (group.participants ?? []).flatMap(({ id }) => id ?? []);
  const { changes } = changeMembers(state, community, 'add', affectedParticipants('add', community, ids));
  const { groups = [] } = changes;
  const linked = { ...group, linkedParent: communityId };
  return { changes: { ...changes, groups: [...groups, linked] }, webhooks: [], result: undefined };
};

/**
 * DELETE /communities/{CommunityID}/{GroupID}: its members leave the announcement group, as the vendor's help page says,
 * unless another group of the community or their rank keeps them. No webhook is documented for it, so none is sent.
 * @throws {CommandError} with 403 when the account may not; 404 when the group is not in the community; 400 for the
 * announcement group
 */
export const unlinkGroup: Command<Link, void> = (state, { communityId, groupId }) => {
  const community = findCommunity(state, communityId);
  requireMayChangeGroups(state, community);
  const group = groupOf(state, { communityId, groupId });
  if (!group) throw new CommandError(404, 'Specified group not found', `${groupId} is not in ${communityId}`);
  if (group.isCommunityAnnounce) throw wrongParameters(`${groupId} is the announcement group of ${communityId}`);
  const unlinked = patched(group, { linkedParent: undefined });
  const leaving = onlyIn(state, group, community);
  // The group no longer belongs to the community that they leave.
  const rest = { ...state, groups: new Map(state.groups).set(groupId, unlinked) };
  const { changes } = changeMembers(rest, community, 'remove', leaving);
  return { changes: { ...changes, groups: [...(changes.groups ?? []), unlinked] }, webhooks: [], result: undefined };
};

/**
 * POST /communities/{CommunityID}/{GroupID}/join: a member of the community joins one of its groups, or asks to, where
 * admins approve new members. `groups.post` is inferred from that of PUT /groups. The vendor's OpenAPI has
 * only 400 as an error for it, so every error has that status.
 */
export const joinCommunityGroup: Command<Link, void> = (state, { communityId, groupId }, context) => {
  const { phone } = state.account;
  const community = state.groups.get(communityId);
  if (!community?.is_parent || community.terminated || !isMember(community, phone)) {
    throw wrongParameters(`no active community ${communityId} that ${phone} is in`);
  }
  const group = groupOf(state, { communityId, groupId });
  if (!group || (state.groupRules.get(groupId)?.hidden && !isMember(group, phone))) {
    throw wrongParameters(`no group ${groupId} in ${communityId} that ${phone} can see`);
  }
  if (isMember(group, phone)) throw wrongParameters(`${phone} is in ${groupId} already`);
  return enterByInvite(state, { groupId, from: phone }, context);
};

function groupOf({ groups }: ChannelState, { communityId, groupId }: Link): Group | undefined {
  const group = groups.get(groupId);
  return group?.linkedParent === communityId ? group : undefined;
}
