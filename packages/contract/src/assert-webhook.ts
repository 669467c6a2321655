import type { PayloadOf, WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { ContractError } from './contract-error.ts';
import { type ValidateOptions, validateWebhook } from './validate-webhook.ts';

/** A checked payload. `event` may be missing, because path and method modes leave it out. */
export type CheckedPayload<E extends WhapiEventName> = {
  [Name in E]: PayloadOf<Name> & Partial<Pick<WebhookOf<Name>, 'event'>>;
}[E];

/**
 * Checks a payload like `validateWebhook` and throws when it breaks the contract.
 * @throws {ContractError} carrying the issues
 * @example
 * assertWebhook(payload, { event: 'chats.patch' });
 * payload.chats_updates; // typed from here on
 */
export function assertWebhook<E extends WhapiEventName = WhapiEventName>(
  payload: unknown,
  options: ValidateOptions<E> = {},
): asserts payload is CheckedPayload<E> {
  const result = validateWebhook(payload, options);
  if (!result.valid) throw new ContractError(result.issues, result.event);
}
