import type { Chat, Group, Participant, ParticipantRank } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command, Outcome } from '../state/command.ts';
import { findAnyGroup } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { groupsPost, groupsPut } from '../webhooks/group-webhooks.ts';

/** What can happen to members of a group. */
export type MemberAction = 'add' | 'remove' | 'promote' | 'demote';

/** A change of members of a group. */
export interface MembersChange {
  groupId: string;
  /** Digits of the affected people. */
  participants: readonly string[];
}

/**
 * Adds or removes members, or changes their rank; `affected` must contain only those who change. The channel gets
 * webhooks for groups that its account is in: `groups.put`, or `groups.post` when the account itself is added.
 */
export function changeMembers(
  state: ChannelState,
  before: Group,
  action: MemberAction,
  affected: readonly string[],
): Outcome<Group> {
  const group = { ...before, participants: CHANGED[action](before.participants ?? [], affected) };
  const wasMember = isMember(before, state.account.phone);
  if (!wasMember && isMember(group, state.account.phone)) return enterGroup(state, group);
  const change = { group_id: group.id, participants: [...affected], action };
  const webhooks = wasMember && affected.length > 0 ? [groupsPut(state, change)] : [];
  return { changes: { groups: [group] }, webhooks, result: group };
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

/** The people for whom an action changes anything. */
export function affectedParticipants(
  action: MemberAction,
  { participants = [] }: Group,
  ids: readonly string[],
): string[] {
  const ranks = new Map(participants.map(({ id, rank = 'member' }) => [id, rank]));
  return [...new Set(ids)].filter((id) => AFFECTS[action](ranks.get(id)));
}

/** The rank of the creator never changes. */
const AFFECTS: Record<MemberAction, (rank: ParticipantRank | undefined) => boolean> = {
  add: (rank) => rank === undefined,
  remove: (rank) => rank !== undefined,
  promote: (rank) => rank === 'member',
  demote: (rank) => rank === 'admin',
};

const CHANGED: Record<MemberAction, (participants: Participant[], ids: readonly string[]) => Participant[]> = {
  add: (participants, ids) => [...participants, ...ids.map((id) => ({ id, rank: 'member' as const }))],
  remove: (participants, ids) => participants.filter((participant) => !isOneOf(ids, participant)),
  promote: (participants, ids) => ranked(participants, ids, 'admin'),
  demote: (participants, ids) => ranked(participants, ids, 'member'),
};

function ranked(participants: Participant[], ids: readonly string[], rank: ParticipantRank): Participant[] {
  return participants.map((participant) => (isOneOf(ids, participant) ? { ...participant, rank } : participant));
}

function isOneOf(ids: readonly string[], { id }: Participant): boolean {
  return id !== undefined && ids.includes(id);
}

/**
 * The account joins a group: `groups.post`.
 * The group's chat exists at once, without a `chats.post`: whether the service sends one is not documented.
 */
export function enterGroup(state: ChannelState, group: Group): Outcome<Group> {
  return {
    changes: { groups: [group], chats: [groupChat(group, state.chats.get(group.id))] },
    webhooks: [groupsPost(state, group)],
    result: group,
  };
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
  for (const group of groups) if (isMember(group, phone)) found.set(group.id, groupChat(group, found.get(group.id)));
  return found;
}
