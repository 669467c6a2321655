import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Cause } from '../causes.ts';
import type { Delivery } from './delivery.ts';

/** A delivery that is not finished, with what an attempt needs besides. */
export interface PendingDelivery {
  delivery: Delivery;
  settings: WebhookSettings;
  /** What led to it, where that is known. */
  cause?: Cause;
}
