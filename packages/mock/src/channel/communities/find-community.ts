import type { Group } from '@whapi-webhooks/types';
import { requireAdmin } from '../groups/require-admin.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { CommandError } from '../state/command-error.ts';
import { isMember } from '../state/members.ts';

/** The communities that the account is in. Deactivated ones are left out. */
export function communitiesOf({ account, groups }: ChannelState): Group[] {
  return [...groups.values()].filter((group) => isActive(group) && isMember(group, account.phone));
}

/**
 * A community that the account is in.
 * @throws {CommandError} with 404 when there is none, or it was deactivated
 */
export function findCommunity(state: ChannelState, id: string, message = 'Community not found'): Group {
  const group = state.groups.get(id);
  if (group && isActive(group) && isMember(group, state.account.phone)) return group;
  throw new CommandError(404, message, `no active community ${id} that ${state.account.phone} is in`);
}

/**
 * A community that the account is an admin of.
 * @throws {CommandError} with 404 as `findCommunity`, and 403 when the account is not an admin
 */
export function findOwnCommunity(state: ChannelState, id: string): Group {
  const community = findCommunity(state, id);
  requireCommunityAdmin(state, community);
  return community;
}

/**
 * What only admins of a community may do has an error text of its own.
 * @throws {CommandError} with 403 when the account is not an admin of the community, or of a group to add to it
 */
export function requireCommunityAdmin(state: ChannelState, group: Group): void {
  requireAdmin(state, group, 'Not permission');
}

/**
 * Whether the account may add groups to a community and remove them.
 * @throws {CommandError} with 403 when only admins may
 */
export function requireMayChangeGroups(state: ChannelState, community: Group): void {
  if (!state.groupRules.get(community.id)?.openToGroups) requireCommunityAdmin(state, community);
}

function isActive({ is_parent, terminated }: Group): boolean {
  return Boolean(is_parent && !terminated);
}
