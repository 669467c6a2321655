import type { RequestName } from '@whapi-webhooks/contract/requests';
import type { RequestByName, WebhookSettings, WhapiWebhook } from '@whapi-webhooks/types';
import type { Run } from '../channel/run.ts';
import type { ChannelState } from '../channel/state/channel-state.ts';

/** The parameters in paths, spelled as the vendor does. */
export type PathParameter =
  | 'AssociationID'
  | 'CallID'
  | 'ChatID'
  | 'ContactID'
  | 'EntryID'
  | 'GroupID'
  | 'InviteCode'
  | 'LabelID'
  | 'MediaMessageType'
  | 'MessageID'
  | 'PhoneNumber'
  | 'ProductID';

/** A REST request to the gateway, taken apart. */
export interface GatewayCall {
  params: Record<PathParameter, string>;
  query: URLSearchParams;
  /** The JSON body, checked against a schema. Throws a `CommandError` with 400 when it does not fit. */
  body<N extends RequestName>(name: N): RequestByName[N];
  /** The body and the query as one, likewise; the body counts where both say something. */
  bodyAndQuery<N extends RequestName>(name: N): RequestByName[N];
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

/** One operation that the mock serves. What `handle` returns is the JSON of a 200, or a whole response; nothing means success. */
export interface GatewayRoute {
  method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  /** The vendor's path, with `:Name` for a parameter. */
  path: string;
  handle(call: GatewayCall, gateway: Gateway): unknown;
}
