import type { WhapiEventName } from '@whapi-webhooks/types';
import { describeValue } from './describe-value.ts';
import { findEvent } from './find-event.ts';
import type { Issue } from './issue.ts';
import { issuesFromErrors } from './issues-from-errors.ts';
import type { SchemaValidator } from './schema-validator.ts';
import type { InvalidWebhook, ValidationResult, ValidWebhook } from './validation-result.ts';

/**
 * Finds the event of a payload and checks the payload against it.
 * @param validators the compiled schema of each event that can be found
 * @param strict whether to read in the strict profile
 * @param asked the event the caller knows it to be; no other is found then
 */
export function checkWebhook<E extends WhapiEventName>(
  payload: unknown,
  validators: Readonly<Record<E, SchemaValidator>>,
  strict: boolean,
  asked: E | undefined,
): ValidationResult<E> {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    return refuse(asked, [notAnObject(payload)]);
  }
  const { event, issue } = findEvent(payload as Record<string, unknown>, asked);
  if (issue) return refuse(event, [issue]);
  const validate = validators[event as E];
  if (!validate(payload, strict)) return refuse(event, issuesFromErrors(validate.errors ?? [], payload));
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
