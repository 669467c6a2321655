import type { Schema } from '../read-schemas.ts';

/**
 * A copy of a schema for a document of another format: its references lead to `place`, not to `#/$defs/` or
 * `#/definitions/`, and it has none of our annotations, which only the bundles have.
 */
export function withRefsTo(place: string, schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key.startsWith('x-')) return undefined;
    return key === '$ref' && typeof value === 'string' ? value.replace(/^#\/(\$defs|definitions)\//, place) : value;
  });
}
