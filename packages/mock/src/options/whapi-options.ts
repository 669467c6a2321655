import type { Profile } from '@whapi-webhooks/contract';
import type { ChannelOptions } from '../channel/channel-options.ts';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import type { DeliveryStore } from '../delivery/delivery-store.ts';
import type { RetryPolicy } from '../delivery/retry-policy.ts';
import type { Fetch } from '../delivery/send-request.ts';

export interface WhapiOptions extends ChannelOptions {
  /** The channel's token, which the app sends. Default `test-token`. */
  token?: string;
  /** The channel's id, which every webhook carries. Default `MANTIS-M72HC`. */
  channelId?: string;
  /**
   * Seed of all ids and of the probability of faults: the same seed, channel id and calls give the same ids.
   * Default 1.
   */
  seed?: number;
  /**
   * Where the time comes from. Default: the system clock. `virtual` starts at 2026-01-01 and advances only when the
   * test advances it; an object with `now` replaces the system clock.
   */
  clock?: 'virtual' | { now(): number };
  /** Sends deliveries to URLs that are not connected. Default: `node:http` in Node, elsewhere the global `fetch`. */
  fetch?: Fetch;
  /** Timeout of each attempt, in milliseconds by the mock's clock. The vendor documents none; default 10,000. */
  timeoutMs?: number;
  /**
   * How many rounds of «webhook → request of its receiver → webhook» the mock delivers before it assumes an infinite
   * loop, such as a bot that answers its own messages. Then the chain stops, and `settled` rejects. Default 50.
   */
  loopLimit?: number;
  /**
   * Origins of web pages that may call the gateway, or `true` for all: the mock answers their preflight requests.
   * Whether the service does so is not documented. Default: none.
   */
  cors?: boolean | readonly string[];
  /**
   * Whether the mock also handles https://panel.whapi.cloud/api, an undocumented alias of the gateway that public
   * clients call; where it is served, `/api/…` means the same as the path without it. Default false.
   */
  panelAlias?: boolean;
  /** When a failed delivery is retried. Default: `linearBackoff()`, as documented; `false` disables retries. */
  retry?: RetryPolicy | false;
  /** Whether a status means success. Default: only 200, the one status that the vendor names. */
  isSuccess?: (status: number) => boolean;
  /** Hosts that webhooks may be sent to, besides this machine and connected receivers. Default: none. */
  allowedHosts?: readonly string[];
  /** How many of the newest deliveries, and of the newest steps, the log keeps. Default 10,000. */
  logLimit?: number;
  /** How many of the newest REST requests the log keeps. Default: the same as `logLimit`. */
  requestLogLimit?: number;
  /**
   * How much memory the log of requests may take, and that of steps as well, in bytes by estimate: it drops the oldest
   * ones. Default 67,108,864, which is 64 MiB.
   */
  requestLogLimitBytes?: number;
  /**
   * How many of the newest messages the channel keeps, and how many of the newest calls, of the newest orders, and of the
   * newest webhooks that are held back while it is not connected. Default: the same as `logLimit`.
   */
  messageLimit?: number;
  /** Keeps undelivered webhooks for the next process, for example a `FileStore`. Default: they are lost when the process ends. */
  store?: DeliveryStore;
  /**
   * Whether what this mock delivers counts in the report on coverage of the process, which a reporter or
   * `WHAPI_COVERAGE` asks for. Set it to false where the webhooks are not those of a test. Default true.
   */
  coverage?: boolean;
  /** Called after each attempt. */
  onAttempt?: (delivery: Delivery, attempt: Attempt) => void;
  /** Called when a delivery has ended, with whatever outcome. */
  onDelivery?: (delivery: Delivery) => void;
  /**
   * Base URL of the links to files and pictures, without a trailing slash. Set it to the URL at which the app reaches
   * the mock. Default `https://gate.whapi.cloud`, which is intercepted in process.
   */
  mediaUrl?: string;
  /** Longest body of a REST request, in bytes; a longer one gets a 413. Default 104,857,600, which is 100 MiB. */
  maxBodyBytes?: number;
  /**
   * How strictly the bodies of REST requests are validated. `tolerant`, the default, drops undeclared properties;
   * `strict` rejects them. Which of the two the service does is not documented.
   */
  requestProfile?: Profile;
}
