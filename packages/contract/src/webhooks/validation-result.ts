import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { Issue } from '../issues/issue.ts';

/** An invalid item of a payload's array, which the `partial` option left out of `webhook`. */
export interface RejectedItem {
  /** JSON Pointer to the item in the payload, such as `/messages/2`. */
  pointer: string;
  /** The item, unchanged. */
  item: unknown;
  /** Why it is invalid. Empty if earlier items already have `maxIssues` issues; `truncated` is set then. */
  issues: readonly Issue[];
}

/** A payload that follows the contract: a `switch` on `event` narrows `webhook`. */
export type ValidWebhook<E extends WhapiEventName = WhapiEventName> = {
  [Name in E]: {
    valid: true;
    event: Name;
    /** The payload, with `event` added if it has none. If items are rejected, a copy that contains only the valid ones. */
    webhook: WebhookOf<Name>;
    /**
     * The issues that the strict profile has with `webhook`, at most `maxIssues`; empty if you validated in the strict
     * profile. A getter that validates at the first read and caches the result. It never throws and is not enumerable.
     * @example
     * for (const { pointer, message } of result.warnings) console.warn(pointer, message);
     */
    readonly warnings: readonly Issue[];
    /**
     * The events that share the payload key, if neither the payload nor the `event` option names the event. `event` is
     * the first of them. In `path` and `method` mode, pass the `event` option: see `eventOfRequest`.
     */
    candidates?: readonly WhapiEventName[];
    /** Payload keys of other events that the payload also has. Their values are not validated. */
    otherKeys?: readonly string[];
    /** The invalid items, with the `partial` option; absent if there are none. */
    rejected?: readonly RejectedItem[];
    /** The rejected items have more than `maxIssues` issues. `rejected` lists all items nevertheless. */
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
   * This version of the contract does not know the event: the only issue is at `/event`. The vendor may have added the
   * event, so log it and respond with 200.
   */
  unknown?: true;
  issues: Issue[];
  /** Checking stopped at `maxIssues`: the payload has more faults than `issues` lists. */
  truncated?: true;
}

/** What `validateWebhook` returns. */
export type ValidationResult<E extends WhapiEventName = WhapiEventName> = ValidWebhook<E> | InvalidWebhook;
