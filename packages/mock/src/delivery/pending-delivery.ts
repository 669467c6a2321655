import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Cause } from '../causes.ts';
import type { Delivery } from './delivery.ts';

/** A delivery that is not finished, with what its attempts need besides. */
export interface PendingDelivery {
  delivery: Delivery;
  settings: WebhookSettings;
  /** How many of the delivery's attempts earlier processes made. Default 0. */
  earlierAttempts?: number;
  /** What led to it, where that is known. */
  cause?: Cause;
}
