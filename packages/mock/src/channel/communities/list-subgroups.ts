import type { CommunitySubgroupsResponse, Group } from '@whapi-webhooks/types';
import { announcementGroupOf, groupsIn } from '../groups/community.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { isMember } from '../state/members.ts';
import { findCommunity } from './find-community.ts';

/**
 * GET /communities/{CommunityID}/subgroups. Hidden groups are listed only for their members: whom the service hides them
 * from is not documented. The invite code of the announcement group is that of the community.
 */
export function listSubgroups(state: ChannelState, communityId: string): CommunitySubgroupsResponse {
  const { invite_code } = findCommunity(state, communityId);
  const announcements = announcementGroupOf(state, communityId);
  const others = groupsIn(state, communityId).filter(
    (group) =>
      !group.isCommunityAnnounce && (!state.groupRules.get(group.id)?.hidden || isMember(group, state.account.phone)),
  );
  return {
    announceGroupInfo: announcements
      ? inShort({ ...announcements, ...(invite_code !== undefined && { invite_code }) })
      : {},
    otherGroups: others.map(inShort),
  };
}

function inShort({ id, name, invite_code, created_at }: Group) {
  return {
    id,
    ...(name !== undefined && { title: name }),
    ...(invite_code !== undefined && { inviteCode: invite_code }),
    ...(created_at !== undefined && { creationTime: String(created_at) }),
  };
}
