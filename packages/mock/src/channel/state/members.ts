import type { Group } from '@whapi-webhooks/types';

export function isMember({ participants = [] }: Group, phone: string): boolean {
  return participants.some(({ id }) => id === phone);
}

/** Whether somebody may do what is left to admins; whoever made the group is one. */
export function isAdmin({ participants = [] }: Group, phone: string): boolean {
  return participants.some(({ id, rank }) => id === phone && rank !== 'member');
}
