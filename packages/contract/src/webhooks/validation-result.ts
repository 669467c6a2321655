import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { Issue } from '../issues/issue.ts';

/** A payload that follows the contract: a `switch` on `event` narrows `webhook`. */
export type ValidWebhook<E extends WhapiEventName = WhapiEventName> = {
  [Name in E]: {
    valid: true;
    event: Name;
    /** The payload, with `event` added if it had none. */
    webhook: WebhookOf<Name>;
    /**
     * The events that share the payload key, if nothing else said which one this is. `event` is the first of them:
     * pass the `event` option where the request line says more.
     */
    candidates?: readonly WhapiEventName[];
    /** Payload keys of other events that the payload has as well. Their values were not checked. */
    otherKeys?: readonly string[];
    issues?: never;
    unknown?: never;
    truncated?: never;
  };
}[E];

/** A payload that breaks the contract. */
export interface InvalidWebhook {
  valid: false;
  /** The event, if it could be found. */
  event?: WhapiEventName;
  webhook?: never;
  /** The events that share the payload key, as in `ValidWebhook`. */
  candidates?: readonly WhapiEventName[];
  otherKeys?: never;
  /**
   * This version of the contract does not know the event: the one issue is at `/event`. The payload may well be
   * right, so log it and answer 200.
   */
  unknown?: true;
  issues: Issue[];
  /** Checking stopped at `maxIssues`: the payload has more faults than `issues` lists. */
  truncated?: true;
}

/** What `validateWebhook` returns. */
export type ValidationResult<E extends WhapiEventName = WhapiEventName> = ValidWebhook<E> | InvalidWebhook;
