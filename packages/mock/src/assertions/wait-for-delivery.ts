import type { WhapiEventName } from '@whapi-webhooks/types';
import { type Duration, describeDuration } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryLog } from '../delivery/delivery-log.ts';
import { DeliveryAssertionError } from './delivery-assertion-error.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import { describeMiss } from './describe-miss.ts';
import { findDelivery, type WebhookMatcher } from './find-delivery.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Waits until a matching webhook is delivered.
 * @param within how long to wait; a virtual clock is advanced by at most this duration
 * @throws {DeliveryAssertionError} with the nearest delivery when the time is over
 */
export async function waitForDelivery<E extends WhapiEventName>(
  { log, clock, owner }: { log: DeliveryLog; clock: MockClock; owner: DeliveryLogOwner },
  event: E,
  matcher: WebhookMatcher<E> | undefined,
  within: Duration,
): Promise<Delivery<E>> {
  await waitUntil(() => findDelivery(log.entries, event, matcher).found !== undefined, { log, clock, within });
  const { found, nearest } = findDelivery(log.entries, event, matcher);
  if (found) return found;
  const miss = describeMiss(event, matcher as WebhookMatcher | undefined, nearest, owner);
  throw new DeliveryAssertionError(
    event,
    `Expected ${event} to be delivered within ${describeDuration(within)}: ${miss}`,
  );
}
