import type { WhapiEventName } from '@whapi-webhooks/types';
import { checkDelivered } from './check-delivered.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import type { WebhookMatcher } from './find-delivery.ts';

/** The types of {@link deliveryMatchers}. `R` is what a matcher returns in your test runner. */
export interface DeliveryMatchers<R> {
  /**
   * Passes when a matching webhook was delivered.
   * @example expect(whapi).toHaveDelivered('chats.patch', { chats_updates: [{ after_update: { mute: true } }] });
   */
  toHaveDelivered<E extends WhapiEventName>(event: E, matcher?: WebhookMatcher<E>): R;
}

/**
 * `toHaveDelivered` for any `expect` that has Jest's `extend`. In Vitest and Jest, import
 * `@whapi-webhooks/mock/vitest` (Vitest 5), `/vitest4` (Vitest 3.2 and 4) or `/jest` instead: they also add the types.
 * @example expect.extend(deliveryMatchers);
 */
export const deliveryMatchers = {
  toHaveDelivered(whapi: unknown, event: WhapiEventName, matcher?: WebhookMatcher) {
    const { found, message } = checkDelivered(whapi as DeliveryLogOwner, event, matcher);
    return { pass: found !== undefined, message: () => message };
  },
};
