import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import { type Duration, describeDuration } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { WhapiRequest } from '../requests/request.ts';
import type { RequestLog } from '../requests/request-log.ts';
import { describeEarlier, type LogOwner, ownerAfter } from './delivery-log-owner.ts';
import { describeRequestMiss } from './describe-request-miss.ts';
import { entriesAfter } from './entries-after.ts';
import { findRequest, type RequestMatcher } from './find-request.ts';
import { RequestAssertionError } from './request-assertion-error.ts';
import { waitInRealTime, waitUntil } from './wait-until.ts';

/**
 * How long a virtual clock waits in real time for an app that responds to a webhook first and acts then: before it is
 * advanced, and once the time is over.
 */
const SHORT_PATIENCE_MS = 50;
const LAST_PATIENCE_MS = 1_000;

/** Which request is expected. */
export interface RequestExpectation<O extends WhapiOperation> {
  operation: O;
  matcher: RequestMatcher<O> | undefined;
  /** How long to wait; a virtual clock is advanced by at most this duration. */
  within: Duration;
  /** How many must match. */
  count: number;
  /** The place in the timeline after which they count. */
  after: number;
}

/**
 * Waits until the app makes a matching request, and until it is answered as long as there is time.
 * @returns the last of those that must match
 * @throws {RequestAssertionError} with the nearest requests when the time is over
 */
export async function waitForRequest<O extends WhapiOperation>(
  { log, clock, owner }: { log: RequestLog; clock: MockClock; owner: LogOwner },
  { operation, matcher, within, count, after }: RequestExpectation<O>,
): Promise<WhapiRequest<O>> {
  const find = (requests: readonly WhapiRequest[]) => findRequest(requests, operation, matcher, count);
  const counted = () => entriesAfter(log.entries, after);
  const findAnswered = () => find(counted().filter(({ status }) => status !== undefined)).found;
  const isThere = () => findAnswered() !== undefined;
  if (clock.isVirtual) {
    await clock.advance(0, isThere);
    if (!isThere()) await waitInRealTime(log, SHORT_PATIENCE_MS, isThere);
  }
  await waitUntil(isThere, { log, clock, within });
  if (clock.isVirtual && !isThere()) await waitInRealTime(log, LAST_PATIENCE_MS, isThere);
  const early = findAnswered();
  if (early) return early;
  const requests = counted();
  const { found, misses } = find(requests);
  if (found) return found;
  const times = count === 1 ? '' : ` ${count} times`;
  const earlier = describeEarlier(find(log.entries).found);
  const miss = describeRequestMiss(operation, matcher as RequestMatcher | undefined, misses, ownerAfter(owner, after));
  throw new RequestAssertionError(
    operation,
    `Expected ${operation} to be requested${times} within ${describeDuration(within)}: ${earlier}${miss}`,
  );
}
