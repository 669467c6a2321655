import type { CreateGroupRequest, GroupCreatedResponse } from '@whapi-webhooks/types';
import type { Command } from './command.ts';
import { CommandError } from './command-error.ts';
import { toContactId } from './contact-id.ts';
import { enterGroup } from './enter-group.ts';
import { newGroup } from './new-group.ts';

/** POST /groups. Who is not on WhatsApp does not become a member; when that is so of all, there is no group. */
export const createGroup: Command<CreateGroupRequest, GroupCreatedResponse> = (state, request, context) => {
  const ids = request.participants.map(toContactId);
  const unprocessed = ids.filter((id) => state.unregistered.has(id));
  if (unprocessed.length === ids.length) {
    throw new CommandError(404, 'Specified participant not found in contacts list', `not on WhatsApp: ${unprocessed}`);
  }
  const members = ids.filter((id) => !state.unregistered.has(id));
  const group = newGroup({ name: request.subject, creator: state.account.phone, members }, context);
  const answer = { ...group, ...(unprocessed.length > 0 && { unprocessed_participants: unprocessed }) };
  return { ...enterGroup(state, group), result: answer as GroupCreatedResponse };
};
