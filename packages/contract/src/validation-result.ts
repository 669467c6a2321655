import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { Issue } from './issue.ts';

/** A payload that keeps the contract: a `switch` on `event` narrows `webhook`. */
export type ValidWebhook<E extends WhapiEventName = WhapiEventName> = {
  [Name in E]: { valid: true; event: Name; webhook: WebhookOf<Name>; issues?: never };
}[E];

/** A payload that breaks the contract. `event` is there as soon as it could be told. */
export interface InvalidWebhook {
  valid: false;
  event?: WhapiEventName;
  webhook?: never;
  issues: Issue[];
}

export type ValidationResult<E extends WhapiEventName = WhapiEventName> = ValidWebhook<E> | InvalidWebhook;
