import type { WhapiEventName } from '@whapi-webhooks/types';
import { formatIssues } from './issues/format-issues.ts';
import type { Profile } from './webhooks/profile.ts';
import { validateWebhook } from './webhooks/validate-webhook.ts';

/** The types of {@link contractMatchers}. `R` is what a matcher returns in your test runner. */
export interface ContractMatchers<R> {
  /**
   * Passes when the value is a valid webhook of the event, or of the event that it names itself.
   * @example expect(body).toMatchWebhook('chats.patch', { profile: 'strict' });
   */
  toMatchWebhook(event?: WhapiEventName, options?: { profile?: Profile }): R;
}

/**
 * `toMatchWebhook` for any `expect` that has Jest's `extend`. In Vitest, import `@whapi-webhooks/contract/vitest`
 * (Vitest 5) or `@whapi-webhooks/contract/vitest4` (3.2 and 4) instead: they also add the types.
 * @example expect.extend(contractMatchers);
 */
export const contractMatchers = {
  toMatchWebhook(payload: unknown, event?: WhapiEventName, options: { profile?: Profile } = {}) {
    const result = validateWebhook(payload, event ? { ...options, event } : options);
    return {
      pass: result.valid,
      message: () =>
        result.valid
          ? `Expected the payload not to be a webhook of ${result.event}, but it is one`
          : `Expected a webhook${event ? ` of ${event}` : ''}, but it breaks the contract:\n${formatIssues(result.issues, result.truncated)}`,
    };
  },
};
