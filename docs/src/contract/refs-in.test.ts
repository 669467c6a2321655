import { expect, test } from 'vitest';
import { refsIn } from './refs-in.ts';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

test('finds what properties, items and variants refer to, each once', () => {
  const schema = {
    properties: { a: ref('A'), list: { type: 'array', items: ref('B') }, again: ref('A') },
    oneOf: [ref('C')],
  };
  expect(refsIn(schema, {})).toEqual(['A', 'B', 'C']);
});

test('counts what an allOf refers to, unless an own property stands in for it', () => {
  const definitions = { Base: { properties: { type: ref('Type'), id: ref('Id') } } };
  expect(refsIn({ allOf: [ref('Base')], properties: { type: { const: 'text' } } }, definitions)).toEqual(['Id']);
});

test('leaves out how unknown variants are read', () => {
  expect(refsIn({ oneOf: [ref('A')], 'x-fallback': ref('Base') }, {})).toEqual(['A']);
});
