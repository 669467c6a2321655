import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { describeValue } from './describe-value.ts';
import { eventNames, isEventName } from './event-names.ts';
import { findEvent } from './find-event.ts';
import { validators as strict } from './generated/webhooks-strict.js';
import { validators as tolerant } from './generated/webhooks-tolerant.js';
import type { Issue } from './issue.ts';
import { issuesFromErrors } from './issues-from-errors.ts';
import { byProfile, type Profile } from './profile.ts';

const profiles = { tolerant, strict };

export interface ValidateOptions<E extends WhapiEventName = WhapiEventName> {
  /** How strictly to read. Default `tolerant`. */
  profile?: Profile;
  /** The event, where the request line told it (`path` and `method` modes). */
  event?: E;
}

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
  const validators = byProfile(profiles, options.profile ?? 'tolerant');
  const asked = options.event;
  if (asked !== undefined && !isEventName(asked)) throw unknownEventOption(asked);
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return refuse(asked, [notAnObject(payload)]);
  }
  const { event, issue } = findEvent(payload as Record<string, unknown>, asked);
  if (issue) return refuse(event, [issue]);
  const validate = validators[event]!;
  if (!validate(payload)) return refuse(event, issuesFromErrors(validate.errors ?? [], payload));
  return { valid: true, event, webhook: withEvent(payload, event) } as ValidWebhook<E>;
}

function refuse(event: WhapiEventName | undefined, issues: Issue[]): InvalidWebhook {
  return event ? { valid: false, event, issues } : { valid: false, issues };
}

function withEvent(payload: object, name: WhapiEventName): object {
  if (Object.hasOwn(payload, 'event')) return payload;
  const [type, event] = name.split('.');
  return { ...payload, event: { type, event } };
}

function notAnObject(payload: unknown): Issue {
  const received = describeValue(payload);
  return {
    code: 'invalid_type',
    pointer: '',
    message: `Expected a webhook as a JSON object, received ${received}`,
    keyword: 'type',
    expected: 'object',
    received,
    ...(Array.isArray(payload) && { hint: 'Check the items one by one: a webhook is a single object.' }),
    ...(typeof payload === 'string' && { hint: 'Parse the body with JSON.parse first.' }),
  };
}

function unknownEventOption(event: string): TypeError {
  return new TypeError(`Unknown event "${event}", please use one of ${eventNames.join(', ')}`);
}
