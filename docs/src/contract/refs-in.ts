import { fieldsOf } from './fields-of.ts';
import { type Definitions, type JsonSchema, refName } from './json-schema.ts';

/**
 * The names of the definitions that a schema refers to, in reading order, including references inherited by `allOf`.
 * The `x-fallback` of the tolerant profile is not included.
 */
export function refsIn(schema: JsonSchema, definitions: Definitions): string[] {
  if (schema.$ref) return [refName(schema.$ref)];
  const parts = [
    ...fieldsOf(schema, definitions).map((field) => field.schema),
    ...(schema.items ? [schema.items] : []),
    ...(schema.oneOf ?? []),
  ];
  return [...new Set(parts.flatMap((part) => refsIn(part, definitions)))];
}
