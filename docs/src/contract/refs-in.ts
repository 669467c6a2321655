import { fieldsOf } from './fields-of.ts';
import { type Definitions, type JsonSchema, refName } from './json-schema.ts';

/**
 * The names a schema refers to, in reading order. What it takes over by `allOf` counts as its own.
 * How the tolerant profile reads unknown variants (`x-fallback`) does not count.
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
