import type { Group } from '@whapi-webhooks/types';

/** A group as others are told of it. The invite code is told only to those who ask for it. */
export function toldGroup(group: Group): Group {
  const { invite_code, ...told } = group;
  return told;
}
