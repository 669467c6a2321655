import type { WhapiEventName } from '@whapi-webhooks/types';
import { eventNames, isEventName } from '../events/event-names.ts';
import { validators } from '../generated/compiled/webhooks.js';
import { closest } from '../values/closest.ts';
import { describeValue } from '../values/describe-value.ts';
import { type CheckOptions, readCheckOptions } from './check-options.ts';
import { checkWebhook } from './check-webhook.ts';
import type { ValidationResult } from './validation-result.ts';

export interface ValidateOptions<E extends WhapiEventName = WhapiEventName> extends CheckOptions {
  /** The event, if the request line says which (`path` and `method` modes). See `eventOfRequest`. */
  event?: E;
}

/**
 * Validates a payload against the contract of its event. Never throws for a payload, whatever it is. Uses the tolerant
 * profile, which is for real traffic, unless you pass `{ profile: 'strict' }`.
 *
 * The event is the one that `event` in the payload names. If the mode leaves `event` out, it is that of the `event`
 * option, or else of the payload key. The webhook in the result always has `event`.
 *
 * @param payload the parsed JSON body of a delivery
 * @returns the event and the webhook, or the issues
 * @throws {TypeError} for an option with an unknown value
 * @example
 * const result = validateWebhook(await request.json(), { partial: true });
 * // After any status but 200, Whapi may send a webhook again, so log what is invalid.
 * if (!result.valid) {
 *   console.warn(formatIssues(result.issues, result.truncated));
 *   return new Response(null, { status: 200 });
 * }
 * for (const { pointer, issues } of result.rejected ?? []) console.warn(pointer, issues);
 * switch (result.event) {
 *   case 'chats.patch':
 *     console.log(result.webhook.chats_updates[0]?.changes);
 * }
 * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/chats
 */
export function validateWebhook<E extends WhapiEventName = WhapiEventName>(
  payload: unknown,
  options: ValidateOptions<E> = {},
): ValidationResult<E> {
  const checks = readCheckOptions(options);
  const asked = options.event;
  if (asked !== undefined && !isEventName(asked)) throw unknownEventOption(asked);
  return checkWebhook(payload, validators, checks, asked);
}

function unknownEventOption(event: string): TypeError {
  const meant = closest(String(event), eventNames);
  const advice = meant ? `Did you mean ${meant}?` : `Use one of ${eventNames.join(', ')}`;
  return new TypeError(`Unknown event ${describeValue(event)}. ${advice}`);
}
