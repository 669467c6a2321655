import type { WhapiEventName } from '@whapi-webhooks/types';
import { checkWebhook } from './check-webhook.ts';
import { eventNames, isEventName } from './event-names.ts';
import { validators } from './generated/compiled/webhooks.js';
import { isStrict, type Profile } from './profile.ts';
import type { ValidationResult } from './validation-result.ts';

export interface ValidateOptions<E extends WhapiEventName = WhapiEventName> {
  /** How strictly to read. Default `tolerant`. */
  profile?: Profile;
  /** The event, where the request line told it (`path` and `method` modes). */
  event?: E;
}

/**
 * Checks a payload against the contract of its event. Never throws for a payload, whatever it is.
 *
 * The event is told by `event`, or by the payload key where a mode leaves `event` out, or by you.
 * The webhook in the result always carries `event`.
 *
 * @param payload the parsed JSON body of a delivery
 * @returns the event and the webhook, or the issues
 * @throws {TypeError} for an option that does not exist
 * @example
 * const result = validateWebhook(await request.json());
 * if (!result.valid) return Response.json(result.issues, { status: 400 });
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
  const strict = isStrict(options.profile ?? 'tolerant');
  const asked = options.event;
  if (asked !== undefined && !isEventName(asked)) throw unknownEventOption(asked);
  return checkWebhook(payload, validators, strict, asked);
}

function unknownEventOption(event: string): TypeError {
  return new TypeError(`Unknown event "${event}", please use one of ${eventNames.join(', ')}`);
}
