import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import { findAnyGroup, findGroup } from './find.ts';
import { requireAdmin } from './require-admin.ts';

/** A change of a group. */
export interface GroupChange {
  groupId: string;
  /** Digits of whoever makes it, who is taken to be allowed to. Absent when the app does by the API, which is checked. */
  by?: string | undefined;
}

/** The group to change. The app has to be in it, and an admin where the change is left to them. */
export function groupToChange(
  state: ChannelState,
  { groupId, by }: GroupChange,
  isLeftToAdmins: (group: Group) => boolean = () => true,
): Group {
  if (by) return findAnyGroup(state, groupId);
  const group = findGroup(state, groupId);
  if (isLeftToAdmins(group)) requireAdmin(state, group);
  return group;
}
