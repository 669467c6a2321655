import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import { readRequestExpectation } from '../options/method-fields.ts';
import type { WhapiRequest } from '../requests/request.ts';
import type { RequestLogOwner } from './delivery-log-owner.ts';
import { describeRequestMiss } from './describe-request-miss.ts';
import { findRequest, type RequestMatcher } from './find-request.ts';

/**
 * Whether the app made a matching request, and the message for when the opposite was expected.
 * @throws {TypeError} when an argument is wrong
 */
export function checkRequested<O extends WhapiOperation>(
  whapi: RequestLogOwner,
  operation: O,
  matcher?: RequestMatcher<O>,
): { found: WhapiRequest<O> | undefined; message: string } {
  if (!Array.isArray(whapi?.requests)) {
    throw new TypeError('Failed to look for a request: the value is no mock Whapi. Pass what setupWhapi() returned');
  }
  readRequestExpectation(operation, matcher);
  const { found, misses } = findRequest(whapi.requests, operation, matcher);
  if (!found) {
    const miss = describeRequestMiss(operation, matcher as RequestMatcher | undefined, misses, whapi);
    return { found, message: `Expected ${operation} to be requested: ${miss}` };
  }
  const { id, path, query, body, status } = found;
  const shown = JSON.stringify({ path, query, body, status }, null, 2);
  return { found, message: `Expected no ${operation} to be requested: ${id} is such a request:\n${shown}` };
}
