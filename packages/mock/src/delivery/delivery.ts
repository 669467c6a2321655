import type { AddressedWebhook, Mode } from '@whapi-webhooks/contract';
import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { FaultType } from '../faults/fault.ts';

/** One HTTP request of a delivery. */
export interface Attempt {
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
    /** Counts up from 1 in the order of emission. */
    id: number;
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
    /** The delivery that it repeats, when it was sent once more by hand. */
    resendOf?: number;
    /** Faults that affected the delivery as a whole. */
    faults?: FaultType[];
  };
}[E];
