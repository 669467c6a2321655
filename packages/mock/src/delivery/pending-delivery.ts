import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from './delivery.ts';

/** A delivery with what an attempt needs besides. */
export interface PendingDelivery {
  delivery: Delivery;
  settings: WebhookSettings;
}
