import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import { readExpectation } from '../options/method-fields.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import { describeMiss } from './describe-miss.ts';
import { findDelivery, type WebhookMatcher } from './find-delivery.ts';

/**
 * Whether a matching webhook was delivered, and the message for when the opposite was expected.
 * @throws {TypeError} when an argument is wrong
 */
export function checkDelivered<E extends WhapiEventName>(
  whapi: DeliveryLogOwner,
  event: E,
  matcher?: WebhookMatcher<E>,
): { found: Delivery<E> | undefined; message: string } {
  if (!Array.isArray(whapi?.deliveries)) {
    throw new TypeError('Failed to look for a delivery: the value is no mock Whapi. Pass what setupWhapi() returned');
  }
  readExpectation(event, matcher);
  const { found, nearest } = findDelivery(whapi.deliveries, event, matcher);
  const message = found
    ? `Expected no ${event} to be delivered: ${found.id} was delivered to ${found.receiver}:\n${JSON.stringify(found.webhook, null, 2)}`
    : `Expected ${event} to be delivered: ${describeMiss(event, matcher as WebhookMatcher | undefined, nearest, whapi)}`;
  return { found, message };
}
