import type { PayloadOf, WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { ContractError } from '../issues/contract-error.ts';
import { type ValidateOptions, validateWebhook } from './validate-webhook.ts';

/** A checked payload. `event` may be missing, because `path` and `method` modes leave it out. */
export type CheckedPayload<E extends WhapiEventName> = {
  [Name in E]: PayloadOf<Name> & Partial<Pick<WebhookOf<Name>, 'event'>>;
}[E];

/** The options of `validateWebhook` except `partial`: without a result, rejected items would be lost. */
export type AssertOptions<E extends WhapiEventName = WhapiEventName> = Omit<ValidateOptions<E>, 'partial'> & {
  partial?: never;
};

/**
 * Validates a payload like `validateWebhook` (in the tolerant profile by default), and narrows its type.
 * @throws {ContractError} with the issues, if the payload breaks the contract
 * @throws {TypeError} for an option with an unknown value
 * @example
 * assertWebhook(payload, { event: 'chats.patch' });
 * payload.chats_updates; // typed from here on
 */
export function assertWebhook<E extends WhapiEventName = WhapiEventName>(
  payload: unknown,
  options: AssertOptions<E> = {},
): asserts payload is CheckedPayload<E> {
  parseWebhook(payload, options);
}

/**
 * Validates a payload like `validateWebhook` (in the tolerant profile by default), and returns the webhook, with `event`
 * added if the payload has none.
 * @throws {ContractError} with the issues, if the payload breaks the contract
 * @throws {TypeError} for an option with an unknown value
 * @example
 * const webhook = parseWebhook(JSON.parse(body), { event: 'chats.patch' });
 * webhook.chats_updates[0]?.changes;
 */
export function parseWebhook<E extends WhapiEventName = WhapiEventName>(
  payload: unknown,
  options: AssertOptions<E> = {},
): WebhookOf<E> {
  if (options.partial !== undefined) {
    throw new TypeError(
      'Failed to read the option partial: without a result, rejected items would be lost. Use validateWebhook',
    );
  }
  const result = validateWebhook(payload, options);
  if (!result.valid) throw new ContractError(result.issues, result.event, result.truncated);
  return result.webhook;
}
