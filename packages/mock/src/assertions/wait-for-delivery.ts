import type { WhapiEventName } from '@whapi-webhooks/types';
import { type Duration, milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Delivery } from '../delivery/delivery.ts';
import type { DeliveryLog } from '../delivery/delivery-log.ts';
import { DeliveryAssertionError } from './delivery-assertion-error.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import { describeMiss } from './describe-miss.ts';
import { findDelivery, type WebhookMatcher } from './find-delivery.ts';

// Taken before a test can install fake timers, which would keep it waiting forever.
const { setTimeout, clearTimeout } = globalThis;

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
  const isThere = () => findDelivery(log.entries, event, matcher).found !== undefined;
  if (clock.isVirtual) await clock.advance(within, isThere);
  else if (!isThere()) await waitInRealTime(log, milliseconds(within), isThere);
  const { found, nearest } = findDelivery(log.entries, event, matcher);
  if (found) return found;
  const limit = typeof within === 'number' ? `${within} ms` : within;
  throw new DeliveryAssertionError(
    event,
    `Expected ${event} to be delivered within ${limit}: ${describeMiss(event, matcher as WebhookMatcher | undefined, nearest, owner)}`,
  );
}

function waitInRealTime(log: DeliveryLog, limitMs: number, isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      stopListening();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(stop, limitMs);
    const stopListening = log.onChange(() => isThere() && stop());
  });
}
