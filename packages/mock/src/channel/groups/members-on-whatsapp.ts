import { isOnWhatsApp } from '../contacts/check-contact.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { toContactId } from '../state/chat-id.ts';
import { CommandError } from '../state/command-error.ts';

/**
 * The people who can become members of a new group, and those who are not on WhatsApp.
 * @throws {CommandError} with 404 when none is
 */
export function membersOnWhatsApp(state: ChannelState, participants: readonly string[]) {
  const ids = participants.map(toContactId);
  const unprocessed = ids.filter((id) => !isOnWhatsApp(state, id));
  if (unprocessed.length === ids.length) {
    throw new CommandError(404, 'Specified participant not found in contacts list', `not on WhatsApp: ${unprocessed}`);
  }
  return { members: ids.filter((id) => !unprocessed.includes(id)), unprocessed };
}
