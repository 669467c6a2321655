import type { PayloadOf, WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { eventNames } from '../events/event-names.ts';
import { validators as compiled } from '../generated/compiled/webhooks.js';
import { createValidator, type Validator } from './create-validator.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { StandardJSONSchemaV1 } from './standard-schema.ts';

type Validators = {
  readonly [E in WhapiEventName]: Validator<E> & StandardJSONSchemaV1<WebhookOf<E> | PayloadOf<E>, WebhookOf<E>>;
};

/**
 * A validator for each event, which is also a Standard Schema and converts to JSON Schema.
 * To load only one, without its JSON Schema, import `@whapi-webhooks/contract/events/chats.patch`.
 * @example
 * validators['chats.patch'](payload, { profile: 'strict' }).valid;
 * @example
 * validators['chats.patch']['~standard'].jsonSchema.output({ target: 'draft-2020-12' });
 */
export const validators: Validators = /* @__PURE__ */ createValidators();

function createValidators(): Validators {
  const entries = eventNames.map((event) => {
    const validator = createValidator(event, compiled);
    Object.assign(validator['~standard'], { jsonSchema: jsonSchemaOf([event]) });
    return [event, validator];
  });
  return Object.fromEntries(entries);
}
