import type { Profile } from '@whapi-webhooks/contract';
import type { Chat, Contact, Group, Label } from '@whapi-webhooks/types';
import type { StatusSteps } from './channel/state/channel-state.ts';
import type { Attempt, Delivery } from './delivery/delivery.ts';
import type { DeliveryStore } from './delivery/delivery-store.ts';
import type { RetryPolicy } from './delivery/retry-policy.ts';
import type { Fetch } from './delivery/send-request.ts';

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
  /** Contacts that exist from the start. */
  contacts?: readonly Contact[];
  /** Groups that exist from the start. The account is in those that name its number among the `participants`. */
  groups?: readonly Group[];
  /**
   * The time. Default: the system's. `virtual` stands still, from 2026-01-01 on, until the test moves it;
   * an object tells another time, which goes on by itself.
   */
  clock?: 'virtual' | { now(): number };
  /** Sends deliveries to URLs that are not connected. Default: `node:http` in Node, elsewhere the global `fetch`. */
  fetch?: Fetch;
  /** How long a receiver may take to answer, in milliseconds by the clock. Undocumented by the vendor; default 10,000. */
  timeoutMs?: number;
  /**
   * How many rounds a chain may have in which a receiver's own requests cause the webhooks that it handles next: a bot
   * that answers its own messages never ends by itself. Beyond it the chain stops, and `settled` rejects. Default 50.
   */
  loopLimit?: number;
  /**
   * Origins of web pages that may call the gateway, or `true` for all: their preflights are answered. Whether the
   * service does is not documented. Default: none.
   */
  cors?: boolean | readonly string[];
  /** What follows a failed attempt. Default: `linearBackoff()`, as documented; `false` makes one attempt only. */
  retry?: RetryPolicy | false;
  /** Whether a receiver's status counts as success. The vendor names only 200, which is the default. */
  isSuccess?: (status: number) => boolean;
  /** Hosts that webhooks may be sent to, beside this machine and connected receivers. Default: none. */
  allowedHosts?: readonly string[];
  /** How many deliveries the log keeps, the newest ones. Default 10,000. */
  logLimit?: number;
  /** How many messages the channel knows, the newest ones. Default: as many as `logLimit`. */
  messageLimit?: number;
  /** Keeps undelivered webhooks for the next process, such as a `FileStore`. Default: they end with the process. */
  store?: DeliveryStore;
  /** Called after each attempt. */
  onAttempt?: (delivery: Delivery, attempt: Attempt) => void;
  /** Called once a delivery is through, whatever came of it. */
  onDelivery?: (delivery: Delivery) => void;
  /**
   * How many bytes of files the channel keeps. Beyond it, the oldest files lose their content: they are answered
   * with 404 from then on. Default 268,435,456, which is 256 MiB.
   */
  mediaLimitBytes?: number;
  /**
   * Base URL of the links to files and pictures, without a slash at the end: where the app reaches the mock.
   * Default `https://gate.whapi.cloud`, which is intercepted in process.
   */
  mediaUrl?: string;
  /** How long the body of a REST request may be, in bytes; a longer one is refused with 413. Default 104,857,600, which is 100 MiB. */
  maxBodyBytes?: number;
  /**
   * How strictly bodies of REST requests are read. `tolerant`, the default, drops undeclared properties;
   * `strict` refuses them. Which of the two the service does is not documented.
   */
  requestProfile?: Profile;
  /** Whether a message in a known chat is accompanied by `chats.patch`, as reported of the service. Default true. */
  chatsPatchWithMessages?: boolean;
  /**
   * How long after it was sent a message of the channel's own is sent, delivered, read and, where it is a sound,
   * played; each is told by `statuses.post`. The vendor names no times; the default is 100, 300, 1,000 and 2,000 ms.
   * `false`: messages stay as they were sent until the other side reads them on purpose.
   */
  statusSteps?: Partial<StatusSteps> | false;
}
