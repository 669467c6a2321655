import { blockContact, unblockContact } from '../../channel/contacts/block-contact.ts';
import type { GatewayRoute } from '../gateway-route.ts';

export const blacklistRoutes: readonly GatewayRoute[] = [
  { method: 'get', path: '/blacklist', handle: (_, { state }) => state.blacklist },
  {
    method: 'put',
    path: '/blacklist/:ContactID',
    handle: ({ params }, gateway) => gateway.run(blockContact, { contactId: params.ContactID }),
  },
  {
    method: 'delete',
    path: '/blacklist/:ContactID',
    handle: ({ params }, gateway) => gateway.run(unblockContact, { contactId: params.ContactID }),
  },
];
