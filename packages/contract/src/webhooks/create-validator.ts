import type { PayloadOf, WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import type { SchemaValidator } from '../compiled/schema-validator.ts';
import { type CheckOptions, readCheckOptions } from './check-options.ts';
import { checkWebhook } from './check-webhook.ts';
import { standardProps } from './standard-props.ts';
import type { StandardSchemaV1 } from './standard-schema.ts';
import type { ValidationResult } from './validation-result.ts';

/** Checks payloads of one event. Also a Standard Schema, in the tolerant profile. */
export interface Validator<E extends WhapiEventName>
  extends StandardSchemaV1<WebhookOf<E> | PayloadOf<E>, WebhookOf<E>> {
  (payload: unknown, options?: CheckOptions): ValidationResult<E>;
}

/** The validator of an event, from its compiled schema. */
export function createValidator<E extends WhapiEventName>(
  event: E,
  compiled: Readonly<Record<E, SchemaValidator>>,
): Validator<E> {
  const check = (payload: unknown, options: CheckOptions = {}) =>
    checkWebhook(payload, compiled, readCheckOptions(options), event);
  return Object.assign(check, {
    '~standard': standardProps<WebhookOf<E> | PayloadOf<E>, WebhookOf<E>>(
      (payload) => check(payload) as ValidationResult,
    ),
  });
}
