import type { WhapiEventName } from '@whapi-webhooks/types';
import { expect } from 'vitest';
import { formatIssues, type Profile, validateWebhook } from './index.ts';

export type { Mode } from './events/address-webhook.ts';
export { type ContractSubject, describeContract } from './receivers/describe-contract.ts';
export { type DescribeReceiverOptions, describeReceiver } from './receivers/describe-receiver.ts';
export type { Receiver, ReceiverHandler } from './receivers/receiver.ts';

interface WebhookMatchers<R> {
  /**
   * Passes if the value follows the contract of the event, or without one, of the event that it names.
   * @example expect(body).toMatchWebhook('chats.patch', { profile: 'strict' });
   */
  toMatchWebhook(event?: WhapiEventName, options?: { profile?: Profile }): R;
}

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> extends WebhookMatchers<R> {}
}

expect.extend({
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
});
