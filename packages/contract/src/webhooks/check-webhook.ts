import type { WhapiEventName } from '@whapi-webhooks/types';
import type { SchemaValidator } from '../compiled/schema-validator.ts';
import { payloadKeys } from '../generated/payload-keys.ts';
import { errorLimit, listIssues } from '../issues/check-schema.ts';
import { createIssue } from '../issues/create-issue.ts';
import type { Issue } from '../issues/issue.ts';
import { unreadable } from '../issues/unreadable.ts';
import { describeValue } from '../values/describe-value.ts';
import { isPlain } from '../values/is-plain.ts';
import type { Checks } from './check-options.ts';
import { type Found, findEvent } from './find-event.ts';
import { keepValidItems } from './keep-valid-items.ts';
import { ValidResult } from './valid-result.ts';
import type { InvalidWebhook, ValidationResult, ValidWebhook } from './validation-result.ts';

/**
 * Finds the event of a payload and checks the payload against it. Never throws.
 * @param validators the compiled schema of each event that can be found
 * @param asked the event that the caller knows it to be; no other is found then
 */
export function checkWebhook<E extends WhapiEventName>(
  payload: unknown,
  validators: Readonly<Record<E, SchemaValidator>>,
  checks: Checks,
  asked: E | undefined,
): ValidationResult<E> {
  try {
    if (!isObject(payload)) return invalid(asked, [notAnObject(payload)]);
    const found = findEvent(payload, asked);
    if (found.issues) return { ...invalid(found.event, found.issues), ...(found.unknown && { unknown: true }) };
    const event = found.event as E;
    const validate = validators[event];
    const errors = validate(payload, checks.strict, errorLimit(checks.maxIssues));
    if (errors === null) return valid(payload, event, found, validate, checks) as ValidationResult<E>;
    const kept = checks.partial && keepValidItems(payload, payloadKeys[event], validate, checks);
    if (kept) {
      const result: ValidWebhook = Object.assign(valid(kept.payload, event, found, validate, checks), kept.about);
      return result as ValidationResult<E>;
    }
    const { candidates } = found;
    const listed = listIssues(errors, payload, checks.maxIssues);
    return { ...invalid(event, listed.issues), ...listed, ...(candidates && { candidates }) };
  } catch (error) {
    return invalid(asked, [unreadable(error)]);
  }
}

/** Most payloads end here: a spread would cost more than the check itself. */
function valid(
  payload: Record<string, unknown>,
  event: WhapiEventName,
  { candidates, otherKeys }: Found,
  validate: SchemaValidator,
  checks: Checks,
): ValidWebhook {
  const result = new ValidResult(event, withEvent(payload, event), validate, checks);
  if (candidates) result.candidates = candidates;
  if (otherKeys) result.otherKeys = otherKeys;
  return result;
}

function invalid(event: WhapiEventName | undefined, issues: Issue[]): InvalidWebhook {
  return event ? { valid: false, event, issues } : { valid: false, issues };
}

function isObject(payload: unknown): payload is Record<string, unknown> {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) && isPlain(payload);
}

function withEvent(payload: Record<string, unknown>, name: WhapiEventName): object {
  if (payload.event !== undefined) return payload;
  const [type, event] = name.split('.');
  return { ...payload, event: { type, event } };
}

function notAnObject(payload: unknown): Issue {
  const received = describeValue(payload);
  return createIssue({
    code: 'invalid_type',
    pointer: '',
    message: `Expected a webhook as JSON object, received ${received}`,
    keyword: 'type',
    expected: 'object',
    received,
    hint: hintForRoot(payload),
  });
}

function hintForRoot(payload: unknown): string | undefined {
  if (Array.isArray(payload)) return 'A webhook is a single object: check the items one by one.';
  if (typeof payload === 'string' || ArrayBuffer.isView(payload)) return 'Parse the body with JSON.parse first.';
  if (typeof payload === 'object' && payload !== null) return 'Pass plain data, such as JSON.parse returns.';
  return undefined;
}
