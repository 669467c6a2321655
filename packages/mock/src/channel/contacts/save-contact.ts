import type { AddContactRequest, Chat, Contact } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { toChatId, toContactId } from '../state/chat-id.ts';
import type { Command, Outcome } from '../state/command.ts';
import { CommandError, wrongParameters } from '../state/command-error.ts';
import { findContact } from '../state/find.ts';
import { contactsPost } from '../webhooks/contact-webhooks.ts';
import { isPerson } from './check-contact.ts';

/**
 * PUT /contacts.
 * @throws {CommandError} with 400 when the id can name nobody, and with 409 when the contact is saved already
 */
export const addContact: Command<AddContactRequest, Contact> = (state, { phone, name }) => {
  const id = toContactId(phone);
  if (!isPerson(id)) throw wrongParameters(`"${phone}" is no phone number of 7 to 15 digits`);
  if (state.contacts.get(id)?.name !== undefined) throw new CommandError(409, 'The contact already exists', id);
  return withName(state, id, name);
};

/** PATCH /contacts/{ContactID}. */
export const renameContact: Command<{ contactId: string; name: string }, Contact> = (state, { contactId, name }) => {
  const { id } = findContact(state, toContactId(contactId), 'Specified contact not registered');
  return withName(state, id, name);
};

/** The phone's own address book: a contact is new, or gets another name. */
export const saveContact: Command<{ phone: string; name: string }, Contact> = (state, { phone, name }) =>
  withName(state, toContactId(phone), name);

/** DELETE /contacts/{ContactID}. The channel keeps the data that the person publishes. No event reports it. */
export const deleteContact: Command<{ contactId: string }, void> = (state, { contactId }) => {
  const { name, ...person } = findContact(state, toContactId(contactId), 'Specified contact not registered');
  const isKnown = Object.keys(person).length > 1;
  const changes = isKnown ? { contacts: [person] } : { removed: { contacts: [person.id] } };
  return { changes, webhooks: [], result: undefined };
};

/** The chat with the contact gets the same name. Whether the service sends `chats.patch` for this is not documented. */
function withName(state: ChannelState, id: string, name: string): Outcome<Contact> {
  const contact = { ...state.contacts.get(id), id, name };
  const chat: Chat | undefined = state.chats.get(toChatId(id));
  return {
    changes: { contacts: [contact], ...(chat && { chats: [{ ...chat, name }] }) },
    webhooks: [contactsPost(state, contact)],
    result: contact,
  };
}
