import type { WhapiEventName } from '@whapi-webhooks/types';
import { checkDelivered } from './check-delivered.ts';
import type { DeliveryLogOwner } from './delivery-log-owner.ts';
import type { WebhookMatcher } from './find-delivery.ts';

/** The matchers of `expect(whapi)`. */
export interface DeliveryMatchers<R> {
  /**
   * Passes when a matching webhook was delivered.
   * @example expect(whapi).toHaveDelivered('chats.patch', { chats_updates: [{ after_update: { mute: true } }] });
   */
  toHaveDelivered<E extends WhapiEventName>(event: E, matcher?: WebhookMatcher<E>): R;
}

/** For `expect.extend` of Vitest and Jest. */
export const deliveryMatchers = {
  toHaveDelivered(whapi: unknown, event: WhapiEventName, matcher?: WebhookMatcher) {
    const { found, message } = checkDelivered(whapi as DeliveryLogOwner, event, matcher);
    return { pass: found !== undefined, message: () => message };
  },
};
