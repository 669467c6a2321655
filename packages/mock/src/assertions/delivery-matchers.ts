import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { checkDelivered } from './check-delivered.ts';
import { checkRequested } from './check-requested.ts';
import type { DeliveryLogOwner, RequestLogOwner } from './delivery-log-owner.ts';
import type { WebhookMatcher } from './find-delivery.ts';
import type { RequestMatcher } from './find-request.ts';

/** The types of {@link deliveryMatchers}. `R` is what a matcher returns in your test runner. */
export interface DeliveryMatchers<R> {
  /**
   * Passes when a matching webhook was delivered.
   * @example expect(whapi).toHaveDelivered('chats.patch', { chats_updates: [{ after_update: { mute: true } }] });
   */
  toHaveDelivered<E extends WhapiEventName>(event: E, matcher?: WebhookMatcher<E>): R;
  /**
   * Passes when the app made a matching REST request, answered or not.
   * @example expect(whapi).toHaveReceivedRequest('POST /messages/text', { body: { to: '919984351847', body: 'Hello' } });
   */
  toHaveReceivedRequest<O extends WhapiOperation>(operation: O, matcher?: RequestMatcher<O>): R;
}

/**
 * `toHaveDelivered` and `toHaveReceivedRequest` for any `expect` that has Jest's `extend`. In Vitest and Jest, import
 * `@whapi-webhooks/mock/vitest` (Vitest 5), `/vitest4` (Vitest 3.2 and 4) or `/jest` instead: they also add the types.
 * @example expect.extend(deliveryMatchers);
 */
export const deliveryMatchers = {
  toHaveDelivered(whapi: unknown, event: WhapiEventName, matcher?: WebhookMatcher) {
    const { found, message } = checkDelivered(whapi as DeliveryLogOwner, event, matcher);
    return { pass: found !== undefined, message: () => message };
  },
  toHaveReceivedRequest(whapi: unknown, operation: WhapiOperation, matcher?: RequestMatcher) {
    const { found, message } = checkRequested(whapi as RequestLogOwner, operation, matcher);
    return { pass: found !== undefined, message: () => message };
  },
};
