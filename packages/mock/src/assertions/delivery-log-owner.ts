import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';

/** A mock Whapi, as far as assertions look at it. */
export interface DeliveryLogOwner {
  readonly deliveries: readonly Delivery[];
  readonly subscriptions?: readonly WebhookSettings[];
  readonly clock?: { readonly pending: number };
}
