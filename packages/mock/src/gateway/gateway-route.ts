import type { RequestName } from '@whapi-webhooks/contract/requests';
import type { RequestByName, WebhookSettings, WhapiWebhook } from '@whapi-webhooks/types';
import type { Uploads } from '../channel/media/media-source.ts';
import type { Run } from '../channel/run.ts';
import type { ChannelState } from '../channel/state/channel-state.ts';

/** The parameters in paths, spelled as the vendor does. */
export type PathParameter =
  | 'AssociationID'
  | 'CallID'
  | 'ChatID'
  | 'CollectionID'
  | 'CommunityID'
  | 'ContactID'
  | 'ContactLID'
  | 'EntryID'
  | 'GroupID'
  | 'InviteCode'
  | 'LabelID'
  | 'MediaFile'
  | 'MediaID'
  | 'MediaMessageType'
  | 'MessageID'
  | 'NewsletterID'
  | 'NewsletterInviteCode'
  | 'OrderID'
  | 'PhoneNumber'
  | 'ProductID';

/** A REST request to the gateway, parsed. */
export interface GatewayCall {
  params: Record<PathParameter, string>;
  query: URLSearchParams;
  /** The body, checked against a schema. Throws a `CommandError` with 400 when it does not fit. */
  body<N extends RequestName>(name: N): RequestByName[N];
  /** The same for the body and the query parameters together. Where both have a value, the body wins. */
  bodyAndQuery<N extends RequestName>(name: N): RequestByName[N];
  /** The files in the body, by the placeholder that the body contains for each. */
  uploads: Uploads;
}

/** What a route may do with the channel. */
export interface Gateway {
  readonly state: ChannelState;
  /** Runs a command: changes the state and sends the webhooks. */
  run: Run;
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Sends a webhook to a receiver, subscribed or not. */
  deliverTo(settings: WebhookSettings, webhook: WhapiWebhook): void;
}

/**
 * One operation that the mock serves. `handle` returns the JSON of a 200 or a whole response;
 * `undefined` means `{ success: true }`.
 */
export interface GatewayRoute {
  method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  /** The vendor's path, with `:Name` for a parameter. */
  path: string;
  /** Whether the body can be the bare file, whatever its Content-Type. */
  takesFile?: boolean;
  /** Whether the route needs no token. */
  isPublic?: boolean;
  /** Whether the vendor says that the token must be in the query. The option `ordersNeedQueryToken` enforces it. */
  tokenInQuery?: boolean;
  /** Whether the route serves a request with these parameters; if not, the path counts as unknown. */
  serves?(params: GatewayCall['params']): boolean;
  handle(call: GatewayCall, gateway: Gateway): unknown;
}
