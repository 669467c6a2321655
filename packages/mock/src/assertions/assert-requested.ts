import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { WhapiRequest } from '../requests/request.ts';
import { checkRequested } from './check-requested.ts';
import type { RequestLogOwner } from './delivery-log-owner.ts';
import type { RequestMatcher } from './find-request.ts';
import { RequestAssertionError } from './request-assertion-error.ts';

/**
 * Asserts that the app made a matching REST request, answered or not, in any test runner.
 * @returns the request
 * @throws {RequestAssertionError} with the nearest requests
 * @throws {TypeError} when an argument is wrong
 * @example assertRequested(whapi, 'POST /messages/text', { body: { to: '919984351847', body: 'Hello' } });
 */
export function assertRequested<O extends WhapiOperation>(
  whapi: RequestLogOwner,
  operation: O,
  matcher?: RequestMatcher<O>,
): WhapiRequest<O> {
  const { found, message } = checkRequested(whapi, operation, matcher);
  if (!found) throw new RequestAssertionError(operation, message);
  return found;
}

/**
 * Asserts that the app made no matching REST request, in any test runner.
 * @throws {RequestAssertionError} with the request that matches
 * @throws {TypeError} when an argument is wrong
 * @example assertNotRequested(whapi, 'POST /messages/text', { body: { to: '919984351847' } });
 */
export function assertNotRequested<O extends WhapiOperation>(
  whapi: RequestLogOwner,
  operation: O,
  matcher?: RequestMatcher<O>,
): void {
  const { found, message } = checkRequested(whapi, operation, matcher);
  if (found) throw new RequestAssertionError(operation, message);
}
