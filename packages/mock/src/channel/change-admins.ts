import { changeMembers, concernedBy, type MembersChange } from './change-members.ts';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { toContactId } from './contact-id.ts';
import { findGroup } from './find.ts';
import { isMember } from './members.ts';
import { requireAdmin } from './require-admin.ts';

/** PATCH and DELETE /groups/{GroupID}/admins. Only those are told whose rank changes. */
export const changeAdmins: Command<MembersChange & { action: 'promote' | 'demote' }, void> = (state, input) => {
  const group = findGroup(state, input.groupId);
  requireAdmin(state, group);
  const ids = input.participants.map(toContactId);
  const stranger = ids.find((id) => !isMember(group, id));
  if (stranger) throw new CommandError(404, 'Specified group or participant not found', `no member: ${stranger}`);
  const concerned = concernedBy(input.action, group, ids);
  return { ...changeMembers(state, group, input.action, concerned), result: undefined };
};
