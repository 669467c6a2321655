import type { WebhookSettings } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import type { WhapiRequest } from '../requests/request.ts';
import { entriesAfter } from './entries-after.ts';

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

/** A mock Whapi, as far as those look at it that wait. */
export type LogOwner = DeliveryLogOwner & RequestLogOwner;

/** The same without what was sent and requested up to a place in the timeline. */
export function ownerAfter({ clock, deliveries, requests, subscriptions }: LogOwner, after: number): LogOwner {
  return {
    ...(clock && { clock }),
    ...(subscriptions && { subscriptions }),
    deliveries: entriesAfter(deliveries, after),
    requests: entriesAfter(requests, after),
  };
}

/** Says that something matches but does not count. */
export function describeEarlier(found: { readonly id: string } | undefined): string {
  return found ? `${found.id} matches, but was there before the scenario began. Since then, ` : '';
}
