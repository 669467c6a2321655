import { pointerTo } from '@whapi-webhooks/evidence';
import type { Bundle } from '../bundle-schemas.ts';
import type { Schema } from '../read-schemas.ts';

/** Keywords that mean the same in draft-07, and whose values are no schemas. */
const SAME = new Set([
  ...['$id', 'title', 'description', 'examples', 'type', 'const', 'enum', 'pattern', 'required', 'maxProperties'],
  ...['minItems', 'minLength', 'maxLength', 'minimum', 'maximum'],
]);
const OF_SCHEMA = new Set(['items', 'additionalProperties', 'x-fallback']);
const OF_SCHEMAS = new Set(['allOf', 'anyOf', 'oneOf']);
const OF_NAMES = new Set(['properties', '$defs']);

/**
 * Converts a bundle to draft-07, with the same verdict about each value:
 * - `$defs` becomes `definitions`
 * - a `$ref` beside other keywords, which draft-07 would ignore, becomes an `allOf`
 * - `unevaluatedProperties` becomes `additionalProperties`, beside the names of all properties of the bases
 * - `discriminator` is left out: the `oneOf` beside it decides the same
 *
 * @throws {Error} naming the place of a keyword that cannot be converted
 */
export function draft07Of(bundle: Bundle): Schema {
  const { $schema, ...root } = bundle;
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...convert(root, '', bundle) };
}

function convert(schema: Schema, pointer: string, bundle: Bundle): Schema {
  const converted: Schema = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const place = pointerTo(pointer, keyword);
    if (OF_NAMES.has(keyword)) {
      converted[keyword === '$defs' ? 'definitions' : keyword] = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, child]) => [
          name,
          convert(child, pointerTo(place, name), bundle),
        ]),
      );
    } else if (OF_SCHEMAS.has(keyword)) {
      converted[keyword] = (value as Schema[]).map((child, index) => convert(child, `${place}/${index}`, bundle));
    } else if (OF_SCHEMA.has(keyword)) {
      converted[keyword] = typeof value === 'object' ? convert(value as Schema, place, bundle) : value;
    } else if (keyword === '$ref') converted.$ref = `${value}`.replace('#/$defs/', '#/definitions/');
    else if (SAME.has(keyword) || keyword.startsWith('x-')) converted[keyword] = value;
    else if (keyword !== 'unevaluatedProperties' && keyword !== 'discriminator')
      fail(place, 'it is not known what the keyword is in draft-07');
  }
  if ('unevaluatedProperties' in schema) closeProperties(converted, schema, pointer, bundle);
  return withRefAlone(converted);
}

function closeProperties(converted: Schema, schema: Schema, pointer: string, bundle: Bundle): void {
  const place = pointerTo(pointer, 'unevaluatedProperties');
  if (schema.unevaluatedProperties !== false) fail(place, 'only false can be converted');
  const inherited = Object.fromEntries(namesOf(schema, place, bundle).map((name) => [name, {}]));
  converted.properties = { ...inherited, ...converted.properties };
  converted.additionalProperties = false;
}

/** The names of the properties that a schema and its bases declare, if these do not depend on the value. */
function namesOf(schema: Schema, place: string, bundle: Bundle): string[] {
  if ('additionalProperties' in schema) fail(place, 'a base of the object has additionalProperties');
  for (const alternative of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
    if (namesOf(alternative, place, bundle).length > 0) fail(place, 'it depends on which alternative is valid');
  }
  const bases = [...((schema.allOf ?? []) as Schema[]), ...(schema.$ref ? [definitionOf(schema.$ref, bundle)] : [])];
  return [...bases.flatMap((base) => namesOf(base, place, bundle)), ...Object.keys(schema.properties ?? {})];
}

function definitionOf($ref: string, { $defs }: Bundle): Schema {
  return $defs[$ref.replace('#/$defs/', '')] as Schema;
}

/** Draft-07 ignores whatever is beside a `$ref`. */
function withRefAlone(schema: Schema): Schema {
  const { $ref, ...others } = schema;
  if ($ref === undefined || Object.keys(others).length === 0) return schema;
  return { ...others, allOf: [{ $ref }, ...((others.allOf ?? []) as Schema[])] };
}

function fail(place: string, reason: string): never {
  throw new Error(
    `Failed to convert ${place} of the bundle to draft-07: ${reason}. Write the schema without it, or extend draft-07-of.ts`,
  );
}
