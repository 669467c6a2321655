import type { SubscribeOptions, Whapi } from '@whapi-webhooks/mock';
import type { ExchangeLog } from './exchange-log.ts';
import type { Muted } from './muted.ts';
import type { Patience } from './patience.ts';

/** How a receiver is connected for a trial. */
export interface StageOptions extends Pick<SubscribeOptions, 'mode' | 'events' | 'headers'> {
  /** What to keep from it. */
  muted: Muted;
  /** Statuses that count as success besides 200, so that one fault does not show in every trial as retries. */
  tolerated: ReadonlySet<number>;
  /** How long to wait for a response before the clock moves on, in milliseconds of real time. */
  patienceMs: number;
  /** Whether the clock moves although the receiver has not responded. */
  movesClockAtOnce: boolean;
}

/** A mock with the receiver for one trial. */
export interface Stage {
  readonly whapi: Whapi;
  readonly exchanges: ExchangeLog;
  readonly patience: Patience;
  /** What the receiver threw or rejected outside of its requests. Always empty where it runs elsewhere. */
  readonly crashes: readonly unknown[];
  close(): Promise<void>;
}

/** What is examined: an app in this process, or a server at a URL. */
export interface Target {
  /** Whether each trial gets a new app. A running server keeps what it knows. */
  readonly isFresh: boolean;
  /** The token that the app sends to the gateway. */
  readonly token: string;
  /** The URL at which an exported test connects the app. */
  readonly hook: string;
  /**
   * @throws {UnreachableError} when nobody listens at the URL
   * @throws {Error} when the user's `setup` throws, never ends, or returns no app
   */
  open(options: StageOptions): Promise<Stage>;
  /**
   * The mode and the events to which the app has subscribed itself when it started: `{}` where it has not.
   * @throws {UnreachableError} when nobody listens at the URL
   */
  subscribed(): Promise<Pick<SubscribeOptions, 'mode' | 'events'>>;
  /** Why a receiver that sends nothing may seem to send nothing, and what to do. Nothing, if it does not seem so. */
  explainSilence(): string | undefined;
  close(): Promise<void>;
}
