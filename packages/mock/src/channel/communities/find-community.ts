import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { CommandError } from '../state/command-error.ts';
import { isAdmin, isMember } from '../state/members.ts';

/** The communities that the account is in. One that was deactivated is none any more. */
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
 * @throws {CommandError} with 404 as `findCommunity`, and 403 when the account is no admin
 */
export function findOwnCommunity(state: ChannelState, id: string): Group {
  const community = findCommunity(state, id);
  requireRank(state, community);
  return community;
}

/** @throws {CommandError} with 403 when the account is not an admin */
export function requireRank({ account }: ChannelState, group: Group): void {
  if (!isAdmin(group, account.phone)) throw notPermitted(`${account.phone} is no admin of ${group.id}`);
}

/** The vendor's response to what only admins of a community may do. */
function notPermitted(details: string): CommandError {
  return new CommandError(403, 'Not permission', details);
}

/**
 * Whether the account may add groups to a community and remove them.
 * @throws {CommandError} with 403 when only admins may
 */
export function requireMayChangeGroups(state: ChannelState, community: Group): void {
  if (!state.groupRules.get(community.id)?.openToGroups) requireRank(state, community);
}

function isActive({ is_parent, terminated }: Group): boolean {
  return Boolean(is_parent && !terminated);
}
