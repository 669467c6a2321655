import { pointerTo } from '@whapi-webhooks/evidence';

/** Keywords whose value maps names to schemas: a name in there is not a keyword. */
const NAME_MAPS = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);
/** Keywords whose value is not a schema. */
export const VALUE_KEYWORDS = new Set(['const', 'enum', 'examples', 'default', 'discriminator']);

/** Visits every subschema of a schema, itself included, with its JSON Pointer. */
export function walkSchema(
  value: unknown,
  visit: (node: Record<string, unknown>, pointer: string) => void,
  pointer = '',
  isNameMap = false,
): void {
  if (typeof value !== 'object' || value === null) return;
  const isSchema = !Array.isArray(value) && !isNameMap;
  if (isSchema) visit(value as Record<string, unknown>, pointer);
  for (const [key, child] of Object.entries(value)) {
    if (isSchema && VALUE_KEYWORDS.has(key)) continue;
    walkSchema(child, visit, pointerTo(pointer, key), isSchema && NAME_MAPS.has(key));
  }
}
