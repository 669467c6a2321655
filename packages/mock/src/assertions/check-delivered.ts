import { eventNames, isEventName } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import { describeMiss } from './describe-miss.ts';
import { findDelivery, type WebhookMatcher } from './find-delivery.ts';

/** A mock Whapi, as far as assertions look at it. */
export interface DeliveryLogOwner {
  readonly deliveries: readonly Delivery[];
}

/**
 * Whether a matching webhook was delivered, and what to say if that is not what was expected.
 * @throws {TypeError} when this can only be a mistake in the test
 */
export function checkDelivered<E extends WhapiEventName>(
  whapi: DeliveryLogOwner,
  event: E,
  matcher?: WebhookMatcher<E>,
): { found: Delivery<E> | undefined; message: string } {
  if (!Array.isArray(whapi?.deliveries)) {
    throw new TypeError('Failed to look for a delivery: this is no mock Whapi, please pass what setupWhapi returned');
  }
  if (!isEventName(event)) {
    throw new TypeError(
      `Failed to look for a delivery: there is no event "${event}", please use one of ${eventNames.join(', ')}`,
    );
  }
  const { found, nearest } = findDelivery(whapi.deliveries, event, matcher);
  const message = found
    ? `Failed to see ${event} not delivered: number ${found.id} was, to ${found.receiver}:\n${JSON.stringify(found.webhook, null, 2)}`
    : `Failed to see ${event} delivered: ${describeMiss(event, nearest, whapi.deliveries)}`;
  return { found, message };
}
