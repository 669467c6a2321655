import type { Shape } from '@whapi-webhooks/evidence/drift';

/** What a person has to write. */
export const TO_DESCRIBE = 'Seen in captured traffic. Describe what it means.';

/** A JSON Schema of what values look like: it accepts all of them. */
export function schemaOfShape({ types, properties, values, items }: Shape): Record<string, unknown> {
  // A number may be an integer.
  const known = types.filter((type) => type !== 'integer' || !types.includes('number'));
  const names = Object.entries(properties ?? {});
  return {
    type: known.length === 1 ? known[0] : known,
    ...(names.length > 0 && {
      properties: Object.fromEntries(names.map(([name, shape]) => [name, propertyOfShape(shape)])),
    }),
    ...(values && { additionalProperties: schemaOfShape(values) }),
    ...(names.length > 0 && !values && { required: [], unevaluatedProperties: false }),
    ...(items && { items: schemaOfShape(items) }),
  };
}

/** The same, as the schemas describe a property. */
export function propertyOfShape(shape: Shape): Record<string, unknown> {
  return { description: TO_DESCRIBE, 'x-evidence': 'reported', ...schemaOfShape(shape) };
}
