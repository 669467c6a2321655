import type { GatewayRoute } from '../gateway-route.ts';
import { sendRoute } from '../send.ts';

/** Messages about what the path names. That a product or a catalogue exists is not checked. */
export const businessRoutes: readonly GatewayRoute[] = [
  sendRoute('/business/products/:ProductID', 'SendProductRequest', 'ProductID'),
  sendRoute('/business/catalogs/:ContactID', 'SendCatalogRequest', 'ContactID'),
  sendRoute('/contacts/:ContactID', 'SendSavedContactRequest', 'ContactID'),
  sendRoute('/groups/link/:InviteCode', 'SendGroupInviteRequest', 'InviteCode'),
];
