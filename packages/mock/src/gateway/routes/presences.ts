import { checkEntry, watchPresence } from '../../channel/presences/watch-presence.ts';
import { toContactId } from '../../channel/state/chat-id.ts';
import { CommandError } from '../../channel/state/command-error.ts';
import type { GatewayRoute } from '../gateway-route.ts';

export const presenceRoutes: readonly GatewayRoute[] = [
  {
    method: 'put',
    path: '/presences/me',
    handle({ body }, { state }) {
      body('SetPresenceRequest');
      return { contacts: [checkEntry(state, state.account.phone)] };
    },
  },
  {
    method: 'get',
    path: '/presences/:EntryID',
    handle({ params }, { state }) {
      const contact_id = toContactId(params.EntryID);
      if (!state.watched.has(contact_id)) {
        throw new CommandError(404, 'Specified contact presence not subscribed', contact_id);
      }
      return state.presences.get(contact_id) ?? { contact_id, status: 'pending' };
    },
  },
  {
    method: 'post',
    path: '/presences/:EntryID',
    handle: ({ params }, gateway) => ({ contacts: [gateway.run(watchPresence, { entryId: params.EntryID })] }),
  },
  {
    method: 'put',
    path: '/presences/:EntryID',
    handle({ params, body }, { state }) {
      body('SendPresenceRequest');
      const checked = checkEntry(state, toContactId(params.EntryID));
      if (checked.status === 'invalid') throw new CommandError(404, 'Specified contact not found', params.EntryID);
      return { contacts: [checked] };
    },
  },
];
