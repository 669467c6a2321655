import type { WhapiEventName } from '@whapi-webhooks/types';
import { type Duration, describeDuration } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryLog } from '../delivery/delivery-log.ts';
import { DeliveryAssertionError } from './delivery-assertion-error.ts';
import { describeEarlier, type LogOwner, ownerAfter } from './delivery-log-owner.ts';
import { describeMiss } from './describe-miss.ts';
import { entriesAfter } from './entries-after.ts';
import { findDelivery, type WebhookMatcher } from './find-delivery.ts';
import { waitUntil } from './wait-until.ts';

/** Which delivery is expected. */
export interface DeliveryExpectation<E extends WhapiEventName> {
  event: E;
  matcher: WebhookMatcher<E> | undefined;
  /** How long to wait; a virtual clock is advanced by at most this duration. */
  within: Duration;
  /** The place in the timeline after which it counts. */
  after: number;
}

/**
 * Waits until a matching webhook is delivered.
 * @throws {DeliveryAssertionError} with the nearest delivery when the time is over
 */
export async function waitForDelivery<E extends WhapiEventName>(
  { log, clock, owner }: { log: DeliveryLog; clock: MockClock; owner: LogOwner },
  { event, matcher, within, after }: DeliveryExpectation<E>,
): Promise<Delivery<E>> {
  const find = (deliveries: readonly Delivery[]) => findDelivery(deliveries, event, matcher);
  const search = () => find(entriesAfter(log.entries, after));
  await waitUntil(() => search().found !== undefined, { log, clock, within });
  const { found, nearest } = search();
  if (found) return found;
  const earlier = describeEarlier(find(log.entries).found);
  const miss = describeMiss(event, matcher as WebhookMatcher | undefined, nearest, ownerAfter(owner, after));
  throw new DeliveryAssertionError(
    event,
    `Expected ${event} to be delivered within ${describeDuration(within)}: ${earlier}${miss}`,
  );
}
