import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import type { WhapiRequest } from '../requests/request.ts';

/** A mock Whapi, as far as assertions look at it. */
export interface DeliveryLogOwner {
  readonly deliveries: readonly Delivery[];
  readonly subscriptions?: readonly WebhookSettings[];
  readonly clock?: { readonly pending: number };
}

/** A mock Whapi, as far as assertions about requests look at it. */
export interface RequestLogOwner {
  readonly requests: readonly WhapiRequest[];
  readonly deliveries?: readonly Delivery[];
  readonly subscriptions?: readonly WebhookSettings[];
  readonly clock?: { readonly pending: number };
}
