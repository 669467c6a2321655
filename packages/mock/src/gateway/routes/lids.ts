import { isOnWhatsApp } from '../../channel/contacts/check-contact.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { chatTypeOf, toChatId, toContactId } from '../../channel/state/chat-id.ts';
import { CommandError, wrongParameters } from '../../channel/state/command-error.ts';
import { lidOf } from '../../channel/state/lid-of.ts';
import type { GatewayRoute } from '../gateway-route.ts';

/**
 * The LIDs that the fault `lid-duplicate` writes into webhooks as well. A LID that a test made up, in a verb or in that
 * fault, belongs to no number.
 */
export const lidRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/contacts/lids',
    handle({ query }, { state }) {
      const ids = (query.get('ContactIDList') ?? '').split(',').filter((id) => id !== '');
      if (ids.length === 0) throw wrongParameters('ContactIDList must be ids of contacts, separated by commas');
      // Whether the service lists who is not on WhatsApp is not documented.
      return Object.fromEntries(ids.filter((id) => isOnWhatsApp(state, id)).map((id) => [id, { lid: lidOf(id) }]));
    },
  },
  {
    method: 'get',
    path: '/contacts/lids/:ContactID',
    handle({ params }, { state }) {
      const id = params.ContactID;
      if (!isOnWhatsApp(state, id)) throw new CommandError(404, 'User not found', `${id} is not on WhatsApp`);
      return { lid: lidOf(id) };
    },
  },
  {
    method: 'get',
    path: '/contacts/ids/:ContactLID',
    handle({ params }, { state }) {
      const lid = params.ContactLID.replace(/(?:@lid)?$/, '@lid');
      const person = knownNumbers(state).find((number) => lidOf(number) === lid);
      if (!person) throw new CommandError(404, 'User not found', `the channel knows nobody with the LID ${lid}`);
      return { id: toChatId(person) };
    },
  },
];

/** The numbers of everybody the channel has to do with. */
function knownNumbers({ account, contacts, chats, groups, blacklist }: ChannelState): string[] {
  const partners = [...chats.keys()].filter((id) => chatTypeOf(id) === 'contact').map(toContactId);
  const members = [...groups.values()].flatMap(({ participants = [] }) => participants.flatMap(({ id }) => id ?? []));
  return [account.phone, ...contacts.keys(), ...partners, ...members, ...blacklist].filter((id) => /^\d+$/.test(id));
}
