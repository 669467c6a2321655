import { joinPointer } from '@whapi-webhooks/contract';
import type { Schema } from './schema.ts';

/** Keywords whose value maps names to schemas. */
const MAPS = ['properties', '$defs'];
/** Keywords whose value is a list of schemas. */
const LISTS = ['allOf', 'anyOf', 'oneOf'];
/** Keywords whose value is a schema. */
const SINGLES = ['items', 'additionalProperties', 'x-fallback'];

/** Every schema inside a schema, itself first, each with its JSON Pointer. A property that is called like a keyword is none. */
export function* walkSchema(schema: Schema, pointer = ''): Generator<[node: Schema, pointer: string]> {
  yield [schema, pointer];
  for (const [keyword, value] of Object.entries(schema)) {
    const at = joinPointer(pointer, keyword);
    if (MAPS.includes(keyword) || LISTS.includes(keyword)) {
      for (const [key, child] of Object.entries<Schema>(value)) yield* walkSchema(child, joinPointer(at, key));
    } else if (SINGLES.includes(keyword) && typeof value === 'object') {
      yield* walkSchema(value, at);
    }
  }
}
