import type { Chat, Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command, Outcome } from '../state/command.ts';
import { findAnyGroup } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { groupsPost, groupsPut } from '../webhooks/group-webhooks.ts';
import { changedWith } from './community.ts';
import { joinRequestId } from './join-request-id.ts';
import { affectedParticipants, type MemberAction, withMembers } from './members-change.ts';

/** A change of members of a group. */
export interface MembersChange {
  groupId: string;
  /** Digits of the affected people. */
  participants: readonly string[];
}

/**
 * Adds or removes members, or changes their rank; `affected` must contain only those who change. The channel gets
 * webhooks for groups that its account is in: `groups.put`, or `groups.post` when the account itself is added.
 * What changes in other groups of a community causes no webhooks: whether the service sends any is not documented.
 */
export function changeMembers(
  state: ChannelState,
  before: Group,
  action: MemberAction,
  affected: readonly string[],
): Outcome<Group> {
  const group = withMembers(before, action, affected) ?? before;
  const { webhooks, changes } = changeOf(state, before, group, { action, affected });
  const others = changedWith(state, group, action, affected);
  const { chats = [] } = changes;
  return {
    changes: {
      groups: [group, ...others],
      chats: [...chats, ...others.flatMap((other) => enteredChat(state, other))],
      // Members have nothing to ask for.
      ...(action === 'add' && { removed: { joinRequests: answeredBy([group, ...others], affected) } }),
    },
    webhooks,
    result: group,
  };
}

/** The requests to join of people who are members now. */
function answeredBy(groups: readonly Group[], ids: readonly string[]): string[] {
  return groups.flatMap((group) => ids.map((id) => joinRequestId(group.id, id)));
}

function changeOf(
  state: ChannelState,
  before: Group,
  group: Group,
  { action, affected }: { action: MemberAction; affected: readonly string[] },
): Pick<Outcome<Group>, 'changes' | 'webhooks'> {
  const wasMember = isMember(before, state.account.phone);
  if (!wasMember && isMember(group, state.account.phone)) return enterGroup(state, group);
  const change = { group_id: group.id, participants: [...affected], action };
  return { changes: {}, webhooks: wasMember && affected.length > 0 ? [groupsPut(state, change)] : [] };
}

/** Other people change the members of a group. Their permission is not checked. */
export function changeMembersBy(action: MemberAction): Command<MembersChange, void> {
  return (state, { groupId, participants }) => {
    const group = findAnyGroup(state, groupId);
    return {
      ...changeMembers(state, group, action, affectedParticipants(action, group, participants)),
      result: undefined,
    };
  };
}

/**
 * The account joins a group: `groups.post`.
 * The group's chat exists at once, without a `chats.post`: whether the service sends one is not documented.
 */
export function enterGroup(state: ChannelState, group: Group): Outcome<Group> {
  return {
    changes: { groups: [group], chats: enteredChat(state, group) },
    webhooks: [groupsPost(state, group)],
    result: group,
  };
}

/** The chat of a group that the account has just become a member of. A community has none: it has no messages. */
function enteredChat({ account, chats, groups }: ChannelState, group: Group): Chat[] {
  const before = groups.get(group.id);
  const isNew = isMember(group, account.phone) && !(before && isMember(before, account.phone));
  return isNew && !group.is_parent ? [groupChat(group, chats.get(group.id))] : [];
}

/** The chat of a group, with the group's name and picture. */
function groupChat({ id, name, timestamp, chat_pic, chat_pic_full }: Group, chat?: Chat): Chat {
  return {
    ...(chat ?? { id, type: 'group', ...(timestamp !== undefined && { timestamp }) }),
    ...(name !== undefined && { name }),
    ...(chat_pic !== undefined && { chat_pic }),
    ...(chat_pic_full !== undefined && { chat_pic_full }),
  };
}

/** The initial chats of a channel: those in the options, and those of the groups that the account is in. */
export function chatsAtSetup(
  { chats = [], groups = [] }: { chats?: readonly Chat[] | undefined; groups?: readonly Group[] | undefined },
  { phone }: { phone: string },
): Map<string, Chat> {
  const found = new Map(chats.map((chat) => [chat.id, chat]));
  for (const group of groups) {
    if (isMember(group, phone) && !group.is_parent) found.set(group.id, groupChat(group, found.get(group.id)));
  }
  return found;
}
