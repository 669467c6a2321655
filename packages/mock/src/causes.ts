import type { WhapiEventName } from '@whapi-webhooks/types';

/** The cause of an event: a delivery that a receiver is handling, and the REST request that it made meanwhile. */
export interface Cause {
  readonly delivery: { readonly id: number; readonly event: WhapiEventName };
  /** How many deliveries of the chain precede this one. */
  readonly depth: number;
  /** The REST request that the receiver made, such as `POST /messages/text`. */
  readonly operation?: string;
  /** What led to the delivery itself. */
  readonly parent?: Cause | undefined;
  /** Ends with `reset` and `close`: what a receiver does afterwards belongs to an earlier test. */
  readonly signal: AbortSignal;
}

/** Tracks causes through asynchronous calls, if the runtime supports it. */
export interface CauseTracker {
  /** What the code that is running now is a consequence of, as far as that is known. */
  current(): Cause | undefined;
  /** Runs something as a consequence of a cause. */
  run<T>(cause: Cause | undefined, callback: () => T): T;
}

/** Knows no causes: for runtimes without `AsyncLocalStorage`. */
export const noCauses: CauseTracker = { current: () => undefined, run: (_, callback) => callback() };

/** The cause of a webhook. */
export interface Origin {
  cause?: Cause | undefined;
  /** The REST request that causes it. */
  operation?: string | undefined;
  /** Whether the test itself causes it, be it a verb, `emit` or `send`. */
  isAct?: boolean;
}
