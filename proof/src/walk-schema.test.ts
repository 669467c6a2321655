import { expect, test } from 'vitest';
import { walkSchema } from './walk-schema.ts';

test('finds every schema, and takes no property for a keyword', () => {
  const schema = {
    properties: { items: { type: 'array', items: { $ref: '#/$defs/A' } }, properties: { const: { anyOf: 'text' } } },
    oneOf: [{ $ref: '#/$defs/B' }],
    'x-fallback': { $ref: '#/$defs/C' },
    unevaluatedProperties: false,
  };
  expect([...walkSchema(schema)].map(([, pointer]) => pointer)).toEqual([
    '',
    '/properties/items',
    '/properties/items/items',
    '/properties/properties',
    '/oneOf/0',
    '/x-fallback',
  ]);
});
