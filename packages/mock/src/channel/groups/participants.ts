import type { GroupParticipantsChangedResponse } from '@whapi-webhooks/types';
import { isOnWhatsApp } from '../contacts/check-contact.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import { findOpenGroup } from '../state/find.ts';
import { isMember } from '../state/members.ts';
import { changeMembers, type MembersChange } from './change-members.ts';
import { affectedParticipants } from './members-change.ts';
import { requireAdmin } from './require-admin.ts';

/**
 * POST /groups/{GroupID}/participants. Rejected when no one can be added;
 * otherwise people who are already members, or not on WhatsApp, are listed in `failed`.
 */
export const addMembers: Command<MembersChange, GroupParticipantsChangedResponse> = (state, input) => {
  const group = findOpenGroup(state, input.groupId);
  if (group.adminAddMemberMode) requireAdmin(state, group);
  const ids = input.participants.map(toContactId);
  const absent = affectedParticipants('add', group, ids);
  if (absent.length === 0) throw new CommandError(409, 'Specified participant already in group', `${ids}`);
  const processed = absent.filter((id) => isOnWhatsApp(state, id));
  if (processed.length === 0) {
    throw new CommandError(404, 'Specified group or participant not found', `not on WhatsApp: ${absent}`);
  }
  const failed = ids.filter((id) => !processed.includes(id));
  return { ...changeMembers(state, group, 'add', processed), result: { success: true, failed, processed } };
};

/** DELETE /groups/{GroupID}/participants. Rejected when none of them is a member. */
export const removeMembers: Command<MembersChange, GroupParticipantsChangedResponse> = (state, input) => {
  const group = findOpenGroup(state, input.groupId);
  requireAdmin(state, group);
  const ids = input.participants.map(toContactId);
  const processed = affectedParticipants('remove', group, ids);
  if (processed.length === 0)
    throw new CommandError(404, 'Specified group or participant not found', `no members: ${ids}`);
  const failed = ids.filter((id) => !processed.includes(id));
  return { ...changeMembers(state, group, 'remove', processed), result: { success: true, failed, processed } };
};

/** PATCH and DELETE /groups/{GroupID}/admins. The webhook lists only those whose rank changes. */
export const changeAdmins: Command<MembersChange & { action: 'promote' | 'demote' }, void> = (state, input) => {
  const group = findOpenGroup(state, input.groupId);
  requireAdmin(state, group);
  const ids = input.participants.map(toContactId);
  const stranger = ids.find((id) => !isMember(group, id));
  if (stranger) throw new CommandError(404, 'Specified group or participant not found', `no member: ${stranger}`);
  const affected = affectedParticipants(input.action, group, ids);
  return { ...changeMembers(state, group, input.action, affected), result: undefined };
};
