import type { GroupParticipantsChangedResponse } from '@whapi-webhooks/types';
import { changeMembers, concernedBy, type MembersChange } from './change-members.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { toContactId } from './contact-id.ts';
import { findGroup } from './find.ts';
import { requireAdmin } from './require-admin.ts';

/** DELETE /groups/{GroupID}/participants. Refused when nobody of them is a member. */
export const removeMembers: Command<MembersChange, GroupParticipantsChangedResponse> = (state, input) => {
  const group = findGroup(state, input.groupId);
  requireAdmin(state, group);
  const ids = input.participants.map(toContactId);
  const processed = concernedBy('remove', group, ids);
  if (processed.length === 0)
    throw new CommandError(404, 'Specified group or participant not found', `no members: ${ids}`);
  const failed = ids.filter((id) => !processed.includes(id));
  return { ...changeMembers(state, group, 'remove', processed), result: { success: true, failed, processed } };
};
