import { isBlocked } from '../state/blacklist.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import { lidOf } from '../state/lid-of.ts';
import { isOnWhatsApp } from './check-contact.ts';

/**
 * PUT /blacklist/{ContactID}. Blocking a contact twice changes nothing: no error is documented for it. No event reports
 * it.
 * @throws {CommandError} with 404 when the number is not on WhatsApp, with 400 when it is the account's own
 */
export const blockContact: Command<{ contactId: string }, void> = (state, { contactId }) => {
  const id = contactIn(state, contactId);
  if (id === state.account.phone) throw wrongParameters('the account cannot block itself');
  const changes = isBlocked(state, id) ? {} : { blacklist: [...state.blacklist, id] };
  return { changes, webhooks: [], result: undefined };
};

/**
 * DELETE /blacklist/{ContactID}. No event reports it.
 * @throws {CommandError} with 404 when the contact is not blocked
 */
export const unblockContact: Command<{ contactId: string }, void> = (state, { contactId }) => {
  const id = toContactId(contactId);
  if (!isBlocked(state, id)) throw notFound(`${id} is not blocked`);
  const blacklist = state.blacklist.filter((blocked) => lidOf(blocked) !== lidOf(id));
  return { changes: { blacklist }, webhooks: [], result: undefined };
};

function contactIn(state: ChannelState, contactId: string): string {
  const id = toContactId(contactId);
  if (!isOnWhatsApp(state, id)) throw notFound(`${id} is not on WhatsApp`);
  return id;
}

function notFound(details: string): CommandError {
  return new CommandError(404, 'Specified contact not found', details);
}
