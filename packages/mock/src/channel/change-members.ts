import type { Group, Participant } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import type { Command, Outcome } from './command.ts';
import { enterGroup } from './enter-group.ts';
import { findAnyGroup } from './find.ts';
import { isMember } from './members.ts';
import { groupsPut } from './world-webhooks.ts';

/** What can happen to members of a group. */
export type MemberAction = 'add' | 'remove' | 'promote' | 'demote';

/** Something that happens to members of a group. */
export interface MembersChange {
  groupId: string;
  /** Digits of those it happens to. */
  participants: readonly string[];
}

/**
 * Members come, go, or change their rank; who is concerned must have been found out before. The channel is told of groups
 * that its account is in: by `groups.put`, or by `groups.post` when it is the account itself that is added.
 */
export function changeMembers(
  state: ChannelState,
  before: Group,
  action: MemberAction,
  concerned: readonly string[],
): Outcome<Group> {
  const group = { ...before, participants: CHANGED[action](before.participants ?? [], concerned) };
  const wasMember = isMember(before, state.account.phone);
  if (!wasMember && isMember(group, state.account.phone)) return enterGroup(state, group);
  const change = { group_id: group.id, participants: [...concerned], action };
  const isTold = wasMember && concerned.length > 0;
  return { changes: { groups: [group] }, webhooks: isTold ? [groupsPut(state, change)] : [], result: group };
}

/** People change the members of a group among themselves. That they may is taken for granted. */
export function changeMembersBy(action: MemberAction): Command<MembersChange, void> {
  return (state, { groupId, participants }) => {
    const group = findAnyGroup(state, groupId);
    return { ...changeMembers(state, group, action, concernedBy(action, group, participants)), result: undefined };
  };
}

/** Those whom an action would change anything for. */
export function concernedBy(action: MemberAction, { participants = [] }: Group, ids: readonly string[]): string[] {
  const ranks = new Map(participants.map(({ id, rank }) => [id, rank]));
  return [...new Set(ids)].filter((id) => CONCERNS[action](ranks.get(id)));
}

/** Whoever made the group stays what they are. */
const CONCERNS: Record<MemberAction, (rank: Participant['rank'] | undefined) => boolean> = {
  add: (rank) => rank === undefined,
  remove: (rank) => rank !== undefined,
  promote: (rank) => rank === 'member',
  demote: (rank) => rank === 'admin',
};

const CHANGED: Record<MemberAction, (participants: Participant[], ids: readonly string[]) => Participant[]> = {
  add: (participants, ids) => [...participants, ...ids.map((id) => ({ id, rank: 'member' as const }))],
  remove: (participants, ids) => participants.filter(({ id }) => !ids.includes(id)),
  promote: (participants, ids) => ranked(participants, ids, 'admin'),
  demote: (participants, ids) => ranked(participants, ids, 'member'),
};

function ranked(participants: Participant[], ids: readonly string[], rank: Participant['rank']): Participant[] {
  return participants.map((participant) => (ids.includes(participant.id) ? { ...participant, rank } : participant));
}
