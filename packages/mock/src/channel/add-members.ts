import type { GroupParticipantsChangedResponse } from '@whapi-webhooks/types';
import { changeMembers, concernedBy, type MembersChange } from './change-members.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { toContactId } from './contact-id.ts';
import { findGroup } from './find.ts';
import { requireAdmin } from './require-admin.ts';

/**
 * POST /groups/{GroupID}/participants. Refused when nobody can be added;
 * who is there already, or not on WhatsApp, is else told as `failed`.
 */
export const addMembers: Command<MembersChange, GroupParticipantsChangedResponse> = (state, input) => {
  const group = findGroup(state, input.groupId);
  if (group.adminAddMemberMode) requireAdmin(state, group);
  const ids = input.participants.map(toContactId);
  const absent = concernedBy('add', group, ids);
  if (absent.length === 0) throw new CommandError(409, 'Specified participant already in group', `${ids}`);
  const processed = absent.filter((id) => !state.unregistered.has(id));
  if (processed.length === 0) {
    throw new CommandError(404, 'Specified group or participant not found', `not on WhatsApp: ${absent}`);
  }
  const failed = ids.filter((id) => !processed.includes(id));
  return { ...changeMembers(state, group, 'add', processed), result: { success: true, failed, processed } };
};
