import type { Group, Participant, ParticipantRank } from '@whapi-webhooks/types';

/** What can happen to members of a group. */
export type MemberAction = 'add' | 'remove' | 'promote' | 'demote';

/** The people whom an action affects. */
export function affectedParticipants(
  action: MemberAction,
  { participants = [] }: Group,
  ids: readonly string[],
): string[] {
  const ranks = new Map(participants.map(({ id, rank = 'member' }) => [id, rank]));
  return [...new Set(ids)].filter((id) => AFFECTS[action](ranks.get(id)));
}

/** The group after an action; `undefined` if the action changes nothing. */
export function withMembers(group: Group, action: MemberAction, ids: readonly string[]): Group | undefined {
  const affected = affectedParticipants(action, group, ids);
  if (affected.length === 0) return undefined;
  return { ...group, participants: CHANGED[action](group.participants ?? [], affected) };
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
