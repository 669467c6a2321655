import type { SubscribeOptions, Whapi } from '@whapi-webhooks/mock';
import type { ExchangeLog } from './exchange-log.ts';
import type { Muted } from './muted.ts';

/** How a receiver is connected for a trial. */
export interface StageOptions extends Pick<SubscribeOptions, 'mode' | 'events' | 'headers'> {
  /** What to keep from it. */
  muted: Muted;
  /** Statuses that count as success besides 200, so that one fault does not show in every trial as retries. */
  tolerated: ReadonlySet<number>;
}

/** A mock with the receiver for one trial. */
export interface Stage {
  readonly whapi: Whapi;
  /** Where the receiver is subscribed. */
  readonly url: string;
  readonly exchanges: ExchangeLog;
  /** What the receiver threw or rejected outside of its requests. Always empty where it runs elsewhere. */
  readonly crashes: readonly unknown[];
  /** Whether the last request did not reach the receiver: then there is nothing to wait for. */
  readonly isLost?: boolean;
  close(): Promise<void>;
}

/** What is examined: an app in this process, or a server at a URL. */
export interface Target {
  /** Whether each trial gets a new app. A running server keeps what it knows. */
  readonly isFresh: boolean;
  /** The token that the app sends to the gateway. */
  readonly token: string;
  /** @throws what the user's `setup` throws */
  open(options: StageOptions): Promise<Stage>;
  close(): Promise<void>;
}
