import type { WhapiEventName } from '@whapi-webhooks/types';
import type { SchemaValidator } from '../compiled/schema-validator.ts';
import type { Issue } from '../issues/issue.ts';
import { checkSchema } from '../issues/check-schema.ts';
import { readSafely } from '../issues/read-safely.ts';
import { describeValue } from '../values/describe-value.ts';
import { isPlain } from '../values/is-plain.ts';
import type { Checks } from './check-options.ts';
import { findEvent, otherKeysIn } from './find-event.ts';
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
  const result = readSafely(() => check(payload, validators, checks, asked));
  return 'unreadable' in result ? invalid(asked, { issues: [result.unreadable] }) : result;
}

function check<E extends WhapiEventName>(
  payload: unknown,
  validators: Readonly<Record<E, SchemaValidator>>,
  checks: Checks,
  asked: E | undefined,
): ValidationResult<E> {
  if (!isObject(payload)) return invalid(asked, { issues: [notAnObject(payload)] });
  const { event, issues, ...more } = findEvent(payload, asked);
  if (issues) return invalid(event, { ...more, issues });
  const broken = checkSchema(payload, validators[event as E], checks);
  if (broken) return invalid(event, { ...more, ...broken });
  const others = otherKeysIn(payload, event);
  const otherKeys = others.length > 0 && { otherKeys: others };
  const result = { valid: true, event, webhook: withEvent(payload, event), ...more, ...otherKeys };
  return result as object as ValidWebhook<E>;
}

function invalid(
  event: WhapiEventName | undefined,
  rest: Omit<InvalidWebhook, 'valid' | 'event'>,
): InvalidWebhook {
  return { valid: false, ...(event && { event }), ...rest };
}

function isObject(payload: unknown): payload is Record<string, unknown> {
  return typeof payload === 'object' && payload !== null && !Array.isArray(payload) && isPlain(payload);
}

function withEvent(payload: Record<string, unknown>, name: WhapiEventName): object {
  if (Object.hasOwn(payload, 'event') && payload.event !== undefined) return payload;
  const [type, event] = name.split('.');
  return { ...payload, event: { type, event } };
}

function notAnObject(payload: unknown): Issue {
  const received = describeValue(payload);
  const hint = hintForRoot(payload);
  return {
    code: 'invalid_type',
    pointer: '',
    message: `Expected a webhook as JSON object, received ${received}`,
    keyword: 'type',
    expected: 'object',
    received,
    ...(hint && { hint }),
  };
}

function hintForRoot(payload: unknown): string | undefined {
  if (Array.isArray(payload)) return 'A webhook is a single object: check the items one by one.';
  if (typeof payload === 'string' || ArrayBuffer.isView(payload)) return 'Parse the body with JSON.parse first.';
  if (typeof payload === 'object' && payload !== null) return 'Pass plain data, such as JSON.parse returns.';
  return undefined;
}
