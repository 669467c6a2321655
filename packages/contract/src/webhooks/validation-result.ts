import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { Issue } from '../issues/issue.ts';

/** An item of a payload's array that was left out because it breaks the contract. See the `partial` option. */
export interface RejectedItem {
  /** JSON Pointer to the item in the payload, such as `/messages/2`. */
  pointer: string;
  /** The item itself, as the payload has it. */
  item: unknown;
  /** Why it is invalid. Empty if the items before it have used up `maxIssues`; `truncated` is set then. */
  issues: readonly Issue[];
}

/** A payload that follows the contract: a `switch` on `event` narrows `webhook`. */
export type ValidWebhook<E extends WhapiEventName = WhapiEventName> = {
  [Name in E]: {
    valid: true;
    event: Name;
    /** The payload, with `event` added if it had none. With rejected items, a copy of it that has the valid ones only. */
    webhook: WebhookOf<Name>;
    /**
     * What the strict profile says about `webhook`: as many issues as `maxIssues` allows, none in the strict profile.
     * Checked at the first read, and remembered. Never throws; not enumerable.
     * @example
     * for (const { pointer, message } of result.warnings) console.warn(pointer, message);
     */
    readonly warnings: readonly Issue[];
    /**
     * The events that share the payload key, if nothing else said which one this is. `event` is the first of them:
     * pass the `event` option where the request line says more.
     */
    candidates?: readonly WhapiEventName[];
    /** Payload keys of other events that the payload has as well. Their values were not checked. */
    otherKeys?: readonly string[];
    /** With the `partial` option, the items that are invalid; absent if there are none. */
    rejected?: readonly RejectedItem[];
    /** The rejected items have more issues than `maxIssues` allows. All such items are listed nevertheless. */
    truncated?: true;
    issues?: never;
    unknown?: never;
  };
}[E];

/** A payload that breaks the contract. */
export interface InvalidWebhook {
  valid: false;
  /** The event, if it could be found. */
  event?: WhapiEventName;
  webhook?: never;
  warnings?: never;
  /** The events that share the payload key, as in `ValidWebhook`. */
  candidates?: readonly WhapiEventName[];
  otherKeys?: never;
  rejected?: never;
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
