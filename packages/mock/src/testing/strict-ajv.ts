import { Ajv2020 } from 'ajv/dist/2020.js';

/** For tests: a validator of the strict reading of the schemas, independent of the compiled ones. */
export function strictAjv(bundle: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
  ajv.addVocabulary(['x-see', 'x-evidence', 'x-open-vocabulary', 'x-fallback']);
  ajv.addKeyword({ keyword: 'x-strict-required', macro: (required: string[]) => ({ required }) });
  return ajv.addSchema(bundle, 'bundle');
}
