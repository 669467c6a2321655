import type { PayloadOf, WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { checkWebhook } from './check-webhook.ts';
import { splitPointer } from './pointer.ts';
import { isStrict, type Profile } from './profile.ts';
import type { SchemaValidator } from './schema-validator.ts';
import type { StandardSchemaV1 } from './standard-schema.ts';
import type { ValidationResult } from './validation-result.ts';

/** Checks payloads of one event; a Standard Schema in the tolerant profile. */
export interface Validator<E extends WhapiEventName>
  extends StandardSchemaV1<WebhookOf<E> | PayloadOf<E>, WebhookOf<E>> {
  (payload: unknown, options?: { profile?: Profile }): ValidationResult<E>;
}

/** The validator of an event, from its compiled schema. */
export function createValidator<E extends WhapiEventName>(
  event: E,
  compiled: Readonly<Record<E, SchemaValidator>>,
): Validator<E> {
  const check = (payload: unknown, { profile = 'tolerant' }: { profile?: Profile } = {}) =>
    checkWebhook(payload, compiled, isStrict(profile), event);
  return Object.assign(check, {
    '~standard': {
      version: 1 as const,
      vendor: 'whapi-webhooks',
      validate(payload: unknown) {
        const result = check(payload);
        if (result.valid) return { value: result.webhook as WebhookOf<E> };
        return { issues: result.issues.map(({ message, pointer }) => ({ message, path: splitPointer(pointer) })) };
      },
    },
  });
}
