import type { WhapiEventName } from '@whapi-webhooks/types';

/** The id of a request: `r1`, `r2`, … in the order of arrival. */
export type RequestId = `r${number}`;

/** The id of a delivery: `d1`, `d2`, … in the order of emission. */
export type DeliveryId = `d${number}`;

/** The id of an attempt: that of its delivery, and its number: `d1.1`. */
export type AttemptId = `${DeliveryId}.${number}`;

/** The id of a step: `s1`, `s2`, … in the order in which they began. */
export type StepId = `s${number}`;

/** What something is a consequence of, as far as that is known. */
export interface CausedBy {
  /** The REST request that caused it, also when it happens later, as the statuses of a message do. */
  readonly request?: RequestId;
  /** The delivery that a receiver was handling. */
  readonly delivery?: DeliveryId;
  /** What was done to the mock: the name of a step, such as `receiveMessage` or `emit`, or `resend`. */
  readonly act?: string;
  /** The step that did it. Absent for `resend`, which is no step. */
  readonly step?: StepId;
  /** Whether it is concluded from the time only: the delivery was in flight. */
  readonly guess?: true;
}

/** The cause of an event: a delivery that a receiver is handling, and the REST request that it made meanwhile. */
export interface Cause {
  readonly delivery: { readonly id: DeliveryId; readonly event: WhapiEventName };
  /** What sends the delivery: of several mocks in a process, each counts its own. */
  readonly sender: object;
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
  /** Whether it follows what a receiver in this process does. */
  readonly isTracking: boolean;
  /** What the code that is running now is a consequence of, as far as that is known. */
  current(): Cause | undefined;
  /** Runs something as a consequence of a cause. */
  run<T>(cause: Cause | undefined, callback: () => T): T;
  /** Whether the code that is running now belongs to an earlier test. */
  isOver(): boolean;
}

/** Knows no causes: for runtimes without `AsyncLocalStorage`. */
export const noCauses: CauseTracker = {
  isTracking: false,
  current: () => undefined,
  run: (_, callback) => callback(),
  isOver: () => false,
};

/** The cause of a webhook. */
export interface Origin {
  cause?: Cause | undefined;
  /** The REST request that causes it. */
  operation?: string | undefined;
  /** Whether the test itself causes it, be it a verb, `emit` or `send`. */
  isAct?: boolean;
  /** What the log says of its deliveries, also of those that follow later. */
  source?: Source | undefined;
}

/** What causes deliveries, as the log names it. */
export interface Source {
  readonly causedBy: CausedBy;
  /** Called with each delivery. */
  caused?(delivery: DeliveryId): void;
}

/**
 * An act of the test as a source.
 * @param delivery the one that a receiver handles meanwhile, which can act as well
 */
export function actOf(act: string, delivery: DeliveryId | undefined): Source {
  return { causedBy: Object.freeze({ act, ...(delivery !== undefined && { delivery }) }) };
}
