import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Delivery } from '../delivery/delivery.ts';
import { checkDelivered } from './check-delivered.ts';
import { DeliveryAssertionError } from './delivery-assertion-error.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import type { WebhookMatcher } from './find-delivery.ts';

/**
 * Asserts that a matching webhook was delivered, in any test runner.
 * @returns the delivery
 * @throws {DeliveryAssertionError} with the nearest delivery
 * @throws {TypeError} when an argument is wrong
 * @example assertDelivered(whapi, 'chats.patch', { chats_updates: [{ after_update: { mute: true } }] });
 */
export function assertDelivered<E extends WhapiEventName>(
  whapi: DeliveryLogOwner,
  event: E,
  matcher?: WebhookMatcher<E>,
): Delivery<E> {
  const { found, message } = checkDelivered(whapi, event, matcher);
  if (!found) throw new DeliveryAssertionError(event, message);
  return found;
}

/**
 * Asserts that no matching webhook was delivered, in any test runner.
 * @throws {DeliveryAssertionError} with the delivery that matches
 * @throws {TypeError} when an argument is wrong
 * @example assertNotDelivered(whapi, 'messages.post', { messages: [{ from_me: true }] });
 */
export function assertNotDelivered<E extends WhapiEventName>(
  whapi: DeliveryLogOwner,
  event: E,
  matcher?: WebhookMatcher<E>,
): void {
  const { found, message } = checkDelivered(whapi, event, matcher);
  if (found) throw new DeliveryAssertionError(event, message);
}
