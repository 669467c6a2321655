import type { CheckedContact } from '@whapi-webhooks/types';
import { checkContact } from '../contacts/check-contact.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';

/** POST /presences/{EntryID}: subscribes to the presence of a contact, or of the members of a group. */
export const watchPresence: Command<{ entryId: string }, CheckedContact> = (state, { entryId }) => {
  const id = toContactId(entryId);
  const checked = checkEntry(state, id);
  if (checked.status === 'invalid') throw new CommandError(404, 'Specified contact not found in whatsapp', id);
  if (state.watched.has(id)) throw new CommandError(409, 'Specified contact presence already subscribed', id);
  return { changes: { watched: [id] }, webhooks: [], result: checked };
};

/** Numbers can be looked up; groups and hidden numbers are taken to be there. */
export function checkEntry(state: Parameters<typeof checkContact>[0], id: string): CheckedContact {
  return id.includes('@') ? { input: id, status: 'valid', wa_id: id } : checkContact(state, id);
}
