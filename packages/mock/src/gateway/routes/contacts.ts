import { count } from '../../channel/account/limits.ts';
import { checkContact, requireOnWhatsApp } from '../../channel/contacts/check-contact.ts';
import { addContact, deleteContact, renameContact } from '../../channel/contacts/save-contact.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { toContactId } from '../../channel/state/chat-id.ts';
import { findPerson, knownPeople } from '../../channel/state/find.ts';
import { pushnameOf } from '../../channel/state/names.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { ownProfile } from '../views/own-profile.ts';
import { pageOf } from '../views/page-of.ts';

export const contactRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/contacts',
    handle({ query }, { state }) {
      const { items, ...page } = pageOf(knownPeople(state), query);
      return { contacts: items, ...page };
    },
  },
  {
    method: 'post',
    path: '/contacts',
    handle({ body }, gateway) {
      const { contacts } = body('CheckContactsRequest');
      gateway.run(count, { checks: contacts.length });
      return { contacts: contacts.map((input) => checkContact(gateway.state, input)) };
    },
  },
  {
    method: 'put',
    path: '/contacts',
    handle: ({ body }, gateway) => gateway.run(addContact, body('AddContactRequest')),
  },
  {
    method: 'get',
    path: '/contacts/:ContactID',
    handle: ({ params }, { state }) => findPerson(state, toContactId(params.ContactID)),
  },
  {
    method: 'head',
    path: '/contacts/:ContactID',
    handle({ params }, gateway) {
      gateway.run(count, { checks: 1 });
      requireOnWhatsApp(gateway.state, params.ContactID, 'Specified contact not registered');
      return new Response();
    },
  },
  {
    method: 'patch',
    path: '/contacts/:ContactID',
    handle({ params, body }, gateway) {
      const { name } = body('EditContactRequest');
      return gateway.run(renameContact, { contactId: params.ContactID, name });
    },
  },
  {
    method: 'delete',
    path: '/contacts/:ContactID',
    handle: ({ params }, gateway) => gateway.run(deleteContact, { contactId: params.ContactID }),
  },
  {
    method: 'get',
    path: '/contacts/:ContactID/profile',
    handle({ params }, { state }) {
      requireUser(state, params.ContactID);
      return profileOf(state, params.ContactID);
    },
  },
  {
    method: 'get',
    path: '/contacts/:ContactID/about',
    handle({ params }, { state }) {
      requireUser(state, params.ContactID);
      return { about: profileOf(state, params.ContactID).about ?? '' };
    },
  },
];

/** Somebody whom the channel knows, or who is on WhatsApp. */
function requireUser(state: ChannelState, contactId: string): void {
  if (!state.contacts.has(contactId)) requireOnWhatsApp(state, contactId, 'Specified user not found');
}

/** The profile of a person, saved or not; the account's own is that of GET /users/profile. */
function profileOf(state: ChannelState, id: string) {
  if (id === state.account.phone) return ownProfile(state);
  const { status: about, profile_pic: icon, profile_pic_full: icon_full } = state.contacts.get(id) ?? {};
  return { name: pushnameOf(state, id), about, icon, icon_full };
}
