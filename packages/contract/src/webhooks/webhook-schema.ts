import type { PayloadOf, WhapiEventName, WhapiWebhook } from '@whapi-webhooks/types';
import { eventNames } from '../events/event-names.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { standardProps } from './standard-props.ts';
import type { StandardJSONSchemaV1 } from './standard-schema.ts';
import { validateWebhook } from './validate-webhook.ts';

type WebhookSchema = StandardJSONSchemaV1<WhapiWebhook | PayloadOf<WhapiEventName>, WhapiWebhook>;

/**
 * A Standard Schema of any webhook, in the tolerant profile; also converts to JSON Schema. For tools that take a
 * schema, such as validators of web frameworks. Answer 200 to a webhook that it rejects: after any other
 * status, Whapi may send it again.
 * @example
 * const result = webhookSchema['~standard'].validate(await request.json());
 * if (result.issues) console.warn(result.issues);
 */
export const webhookSchema: WebhookSchema = /* @__PURE__ */ createSchema();

function createSchema(): WebhookSchema {
  return {
    '~standard': { ...standardProps((payload) => validateWebhook(payload)), jsonSchema: jsonSchemaOf(eventNames) },
  };
}
