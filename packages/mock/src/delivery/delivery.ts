import type { AddressedWebhook, Mode } from '@whapi-webhooks/contract';
import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';

/** One HTTP request of a delivery. */
export interface Attempt {
  /** When it began, in milliseconds since 1970-01-01 UTC by the mock's clock. */
  startedAt: number;
  /** How long it took, in milliseconds by the mock's clock. */
  durationMs: number;
  /** What the receiver answered. Absent when it did not answer. */
  status?: number;
  /** Why there was no answer. */
  error?: string;
}

/** One webhook on its way to one receiver. */
export type Delivery<E extends WhapiEventName = WhapiEventName> = {
  [Name in E]: {
    /** Counts up from 1 in the order of emission. */
    id: number;
    event: Name;
    webhook: WebhookOf<Name>;
    /** URL of the receiver, as it is subscribed. */
    receiver: string;
    mode: Mode;
    /** Method and URL of the request: the mode makes them differ from the receiver's. */
    request: Pick<AddressedWebhook, 'method' | 'url'>;
    attempts: Attempt[];
    /** `delivered` once an attempt was answered with 200; `failed` when it was not. */
    outcome: 'waiting' | 'delivered' | 'failed';
  };
}[E];
