import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { isMember } from '../state/members.ts';
import { type MemberAction, withMembers } from './members-change.ts';

/** The community that a group belongs to, or that it is itself. */
export function communityOf({ groups }: ChannelState, { id, is_parent, linkedParent }: Group): Group | undefined {
  return groups.get(is_parent ? id : (linkedParent ?? ''));
}

/** All groups of a community, the announcement group included. */
export function groupsIn({ groups }: ChannelState, communityId: string): Group[] {
  return [...groups.values()].filter(({ linkedParent }) => linkedParent === communityId);
}

/** The group that messages to all members of a community are sent to. Communities that were set up may lack it. */
export function announcementGroupOf(state: ChannelState, communityId: string): Group | undefined {
  return groupsIn(state, communityId).find(({ isCommunityAnnounce }) => isCommunityAnnounce);
}

/**
 * What a change of the members of one group changes in others. A community and its announcement group have the same
 * members and admins. Joining another of its groups adds a person to both; removing a person from them removes them from all groups.
 */
export function changedWith(state: ChannelState, group: Group, action: MemberAction, ids: readonly string[]): Group[] {
  const community = communityOf(state, group);
  if (!community) return [];
  const groups = groupsIn(state, community.id);
  const all = [community, ...groups.filter(({ isCommunityAnnounce }) => isCommunityAnnounce)];
  const isOfAll = all.some(({ id }) => id === group.id);
  if (action !== 'add' && !isOfAll) return [];
  const others = action === 'remove' ? [community, ...groups] : all;
  return others.filter(({ id }) => id !== group.id).flatMap((other) => withMembers(other, action, ids) ?? []);
}

/** The members of a group whom nothing else keeps in the community: no other group of it, and no rank. */
export function onlyIn(state: ChannelState, group: Group, community: Group): string[] {
  const others = groupsIn(state, community.id).filter(
    ({ id, isCommunityAnnounce }) => id !== group.id && !isCommunityAnnounce,
  );
  const ranks = new Map(community.participants?.map(({ id, rank }) => [id, rank]));
  const ids = (group.participants ?? []).flatMap(({ id }) => id ?? []);
  return ids.filter((id) => ranks.get(id) === 'member' && !others.some((other) => isMember(other, id)));
}
