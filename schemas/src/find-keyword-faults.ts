import { pointerTo } from '@whapi-webhooks/evidence';
import type { SchemaFiles } from './read-schemas.ts';
import { VALUE_KEYWORDS, walkSchema } from './walk-schema.ts';

/** The keywords that the validators, the types and the pages support. */
const SUPPORTED = new Set([
  ...['$schema', '$ref', 'title', 'description', 'examples', 'type', 'const', 'enum', 'pattern'],
  ...['properties', 'required', 'additionalProperties', 'unevaluatedProperties', 'maxProperties', 'items', 'minItems'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'allOf', 'anyOf', 'oneOf', 'discriminator'],
  ...['x-fallback', 'x-evidence', 'x-open-vocabulary', 'x-see', 'x-strict-required'],
  ...['x-action', 'x-properties-of', 'x-returns'],
]);

/**
 * Finds every keyword that is not supported, which a generator would ignore or copy into code, and every value of
 * `const`, `enum`, `examples` and `discriminator` in which a `$ref` could hide.
 * @returns one sentence for each: file, pointer, what is wrong.
 */
export function findKeywordFaults(files: SchemaFiles): string[] {
  const faults: string[] = [];
  for (const [file, schema] of files) {
    walkSchema(schema, (node, pointer) => {
      for (const [keyword, value] of Object.entries(node)) {
        const place = `${file}#${pointerTo(pointer, keyword)}`;
        if (keyword === 'discriminator') {
          if (!isDiscriminator(value)) faults.push(`${place}: only propertyName is supported; remove the rest`);
        } else if (isExampleOfStep(file, pointer, keyword)) {
          if (JSON.stringify(value).includes('"$ref"')) faults.push(`${place}: an example must not contain a $ref`);
        } else if (VALUE_KEYWORDS.has(keyword) && [value].flat().some((item) => typeof item === 'object' && item)) {
          faults.push(`${place}: only texts, numbers, booleans and null are supported as values`);
        } else if (!SUPPORTED.has(keyword) && !keyword.startsWith('$')) {
          faults.push(`${place}: the keyword is not supported; remove it`);
        }
      }
    });
  }
  return faults;
}

/** The examples of a step are whole arguments. */
function isExampleOfStep(file: string, pointer: string, keyword: string): boolean {
  return keyword === 'examples' && pointer === '' && file.startsWith('steps/');
}

function isDiscriminator(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'propertyName';
}
