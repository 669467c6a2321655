import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
ajv.addVocabulary(['x-see', 'x-evidence', 'x-open-vocabulary', 'x-fallback']);
ajv.addKeyword({ keyword: 'x-strict-required', macro: (required: string[]) => ({ required }) });
ajv.addSchema(bundle, 'bundle');

/** For tests: what is wrong with a response, by the strict reading of the schema with this title. */
export function responseErrors(title: string | null, json: unknown): ErrorObject[] {
  const validate = ajv.getSchema(`bundle#/$defs/${title}`);
  if (!validate) throw new Error(`Failed to check a response: there is no schema ${title}`);
  validate(json);
  return validate.errors ?? [];
}
