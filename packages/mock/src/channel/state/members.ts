import type { Group } from '@whapi-webhooks/types';

export function isMember({ participants = [] }: Group, phone: string): boolean {
  return participants.some(({ id }) => id === phone);
}

/** Whether a member is an admin of the group; its creator is one. */
export function isAdmin({ participants = [] }: Group, phone: string): boolean {
  return participants.some(({ id, rank }) => id === phone && (rank === 'admin' || rank === 'creator'));
}
