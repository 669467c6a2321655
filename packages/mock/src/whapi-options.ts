import type { Profile } from '@whapi-webhooks/contract';
import type { Chat, Label } from '@whapi-webhooks/types';
import type { Delivery } from './delivery/delivery.ts';
import type { Fetch } from './delivery/receiver.ts';

export interface WhapiOptions {
  /** The channel's token, which the app sends. Default `test-token`. */
  token?: string;
  /** The channel's id, which every webhook carries. Default `MANTIS-M72HC`. */
  channelId?: string;
  /** Decides all ids: the same seed and commands give the same ones. Default 1. */
  seed?: number;
  /** The channel's own account. Default: a made-up number, named Whapi. */
  account?: { phone: string; name: string };
  /** Chats that exist from the start. */
  chats?: readonly Chat[];
  /** Labels that exist from the start. */
  labels?: readonly Label[];
  /** The time. Default: the system's. */
  clock?: { now(): number };
  /** Sends deliveries to URLs that are not connected. Default: the global `fetch`, looked up for each delivery. */
  fetch?: Fetch;
  /** How long a receiver may take to answer, in milliseconds. Undocumented by the vendor; default 10,000. */
  timeoutMs?: number;
  /** Called once a delivery is through, whatever came of it. */
  onDelivery?: (delivery: Delivery) => void;
  /** How strictly bodies of REST requests are read. Undocumented by the vendor; default `tolerant`. */
  requestProfile?: Profile;
  /** Whether a message in a known chat is accompanied by `chats.patch`, as reported of the service. Default true. */
  chatsPatchWithMessages?: boolean;
}
