import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import { type Duration, describeDuration } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { WhapiRequest } from '../requests/request.ts';
import type { RequestLog } from '../requests/request-log.ts';
import type { RequestLogOwner } from './delivery-log-owner.ts';
import { describeRequestMiss } from './describe-request-miss.ts';
import { findRequest, type RequestMatcher } from './find-request.ts';
import { RequestAssertionError } from './request-assertion-error.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Waits until the app makes a matching request, and until it is answered as long as there is time.
 * @param within how long to wait; a virtual clock is advanced by at most this duration
 * @throws {RequestAssertionError} with the nearest requests when the time is over
 */
export async function waitForRequest<O extends WhapiOperation>(
  { log, clock, owner }: { log: RequestLog; clock: MockClock; owner: RequestLogOwner },
  operation: O,
  matcher: RequestMatcher<O> | undefined,
  within: Duration,
): Promise<WhapiRequest<O>> {
  const answered = () => log.entries.filter(({ status }) => status !== undefined);
  const findAnswered = () => findRequest(answered(), operation, matcher).found;
  await waitUntil(() => findAnswered() !== undefined, { log, clock, within });
  const early = findAnswered();
  if (early) return early;
  const { found, misses } = findRequest(log.entries, operation, matcher);
  if (found) return found;
  const miss = describeRequestMiss(operation, matcher as RequestMatcher | undefined, misses, owner);
  throw new RequestAssertionError(
    operation,
    `Expected ${operation} to be requested within ${describeDuration(within)}: ${miss}`,
  );
}
