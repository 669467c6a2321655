import type { PayloadOf, WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { eventNames } from './event-names.ts';
import { splitPointer } from './pointer.ts';
import type { Profile } from './profile.ts';
import type { StandardSchemaV1 } from './standard-schema.ts';
import { type ValidationResult, validateWebhook } from './validate-webhook.ts';

/** Checks payloads of one event; a Standard Schema in the tolerant profile. */
export interface Validator<E extends WhapiEventName>
  extends StandardSchemaV1<WebhookOf<E> | PayloadOf<E>, WebhookOf<E>> {
  (payload: unknown, options?: { profile?: Profile }): ValidationResult<E>;
}

/**
 * One validator for each event.
 * @example
 * validators['chats.patch'](payload, { profile: 'strict' }).valid;
 * app.post('/hook/chats/patch', sValidator('json', validators['chats.patch']), handler); // any Standard Schema tool
 */
export const validators = Object.fromEntries(eventNames.map((event) => [event, createValidator(event)])) as {
  readonly [E in WhapiEventName]: Validator<E>;
};

function createValidator<E extends WhapiEventName>(event: E): Validator<E> {
  const check = (payload: unknown, options: { profile?: Profile } = {}) =>
    validateWebhook(payload, { ...options, event });
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
