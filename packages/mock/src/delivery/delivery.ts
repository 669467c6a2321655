import type { AddressedWebhook, Mode } from '@whapi-webhooks/contract';
import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { AttemptId, CausedBy, DeliveryId } from '../causes.ts';
import type { FaultType } from '../faults/fault.ts';

/** One HTTP request of a delivery. */
export interface Attempt {
  /** The id of the delivery, and the number of the attempt: `d1.1`. */
  id: AttemptId;
  /** Its place in `whapi.timeline`. */
  seq: number;
  /** When it began, in milliseconds since 1970-01-01 UTC by the mock's clock. */
  startedAt: number;
  /** How long it took, in milliseconds by the mock's clock. */
  durationMs: number;
  /** Status of the response. Absent when there was none. */
  status?: number;
  /** Why there was no response. */
  error?: string;
  /** What the receiver or `fetch` threw, with its stack. Not enumerable, so it is neither compared nor stored. */
  cause?: unknown;
  /** Faults that affected it. */
  faults?: FaultType[];
}

/**
 * The outcome of a delivery.
 * - `waiting`: in flight, or waiting for its next attempt
 * - `delivered`: an attempt succeeded
 * - `failed`: given up after attempts without success
 * - `expired`: given up because it is older than the receiver's `webhook_max_age_seconds`
 * - `dropped`: never sent, by a fault
 * - `batched`: sent as a part of another delivery, by a fault
 * - `refused`: never sent, because its host is not allowed
 */
export type DeliveryOutcome = 'waiting' | 'delivered' | 'failed' | 'expired' | 'dropped' | 'batched' | 'refused';

/** One webhook on its way to one receiver. */
export type Delivery<E extends WhapiEventName = WhapiEventName> = {
  [Name in E]: {
    /** `d1`, `d2`, … in the order of emission. */
    id: DeliveryId;
    /** Its place in `whapi.timeline`. */
    seq: number;
    event: Name;
    /** What is sent: the channel's webhook, unless a fault changed it. */
    webhook: WebhookOf<Name>;
    /** URL of the receiver, as it is subscribed. */
    receiver: string;
    mode: Mode;
    /** Method and URL of the request, which depend on the mode. */
    request: Pick<AddressedWebhook, 'method' | 'url'>;
    /** When it was emitted, in milliseconds since 1970-01-01 UTC by the mock's clock. */
    emittedAt: number;
    attempts: Attempt[];
    outcome: DeliveryOutcome;
    /** The request, act of the test or delivery that caused it, where that is known. */
    causedBy?: CausedBy;
    /** The delivery that it repeats, when it was sent once more by hand. */
    resendOf?: DeliveryId;
    /** Faults that affected the delivery as a whole. */
    faults?: FaultType[];
  };
}[E];
