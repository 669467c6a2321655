import type { WhapiEventName } from '@whapi-webhooks/types';
import { formatIssues } from './issues/format-issues.ts';
import type { Profile } from './webhooks/profile.ts';
import { validateWebhook } from './webhooks/validate-webhook.ts';

/** The types of {@link contractMatchers}. `R` is what a matcher returns in your test runner. */
export interface ContractMatchers<R> {
  /**
   * Passes if the value is a valid webhook of the event, or of the event that it names itself. Uses the strict profile,
   * which is for payloads that you write yourself; pass `{ profile: 'tolerant' }` for captured ones.
   * @example expect(body).toMatchWebhook('chats.patch');
   * @example expect(captured).toMatchWebhook('chats.patch', { profile: 'tolerant' });
   */
  toMatchWebhook(event?: WhapiEventName, options?: { profile?: Profile }): R;
}

/**
 * `toMatchWebhook` for any `expect` that has Jest's `extend`. In Vitest, import `@whapi-webhooks/contract/vitest`
 * (Vitest 5) or `@whapi-webhooks/contract/vitest4` (3.2 and 4) instead: they also add the types.
 * @example expect.extend(contractMatchers);
 */
export const contractMatchers = {
  toMatchWebhook(payload: unknown, event?: WhapiEventName, { profile = 'strict' }: { profile?: Profile } = {}) {
    const options = { profile, ...(event && { event }) };
    const result = validateWebhook(payload, options);
    return {
      pass: result.valid,
      message: () => {
        if (result.valid) return `Expected the payload not to be a webhook of ${result.event}, but it is one`;
        const isTolerable = profile === 'strict' && validateWebhook(payload, { ...options, profile: 'tolerant' }).valid;
        const breach = isTolerable ? 'the strict profile rejects it' : 'it breaks the contract';
        const advice = isTolerable ? "\nIf you captured it, pass { profile: 'tolerant' }, which accepts it" : '';
        return `Expected a webhook${event ? ` of ${event}` : ''}, but ${breach}:\n${formatIssues(result.issues, result.truncated)}${advice}`;
      },
    };
  },
};
