import { expect, test } from 'vitest';
import { refsIn } from './refs-in.ts';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

test('finds the references of properties, items and variants, each once', () => {
  const schema = {
    properties: { a: ref('A'), list: { type: 'array', items: ref('B') }, again: ref('A') },
    oneOf: [ref('C')],
  };
  expect(refsIn(schema, {})).toEqual(['A', 'B', 'C']);
});

test('includes references inherited by allOf, unless an own property overrides them', () => {
  const definitions = { Base: { properties: { type: ref('Type'), id: ref('Id') } } };
  expect(refsIn({ allOf: [ref('Base')], properties: { type: { const: 'text' } } }, definitions)).toEqual(['Id']);
});

test('omits x-fallback', () => {
  expect(refsIn({ oneOf: [ref('A')], 'x-fallback': ref('Base') }, {})).toEqual(['A']);
});
