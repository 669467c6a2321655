import { expect, test } from 'vitest';
import { findKeywordFaults } from './find-keyword-faults.ts';
import type { Schema } from './read-schemas.ts';

test.each([
  ['tsType', 'any; export const injected = 1'],
  ['tsEnumNames', ['A']],
  ['default', 1],
  ['definitions', {}],
  ['unknownKeyword', { $ref: 'b.schema.json' }],
])('refuses %s, which a generator would ignore or copy', (keyword, value) => {
  expect(findKeywordFaults(filesWith({ [keyword]: value }))).toContainEqual(
    `a.schema.json#/properties/a/${keyword}: the keyword is not supported; remove it`,
  );
});

test.each([
  ['const', { $ref: 'b.schema.json' }],
  ['enum', ['a', { $ref: 'b.schema.json' }]],
  ['examples', [{ id: 1 }]],
])('refuses an object as a value of %s', (keyword, value) => {
  expect(findKeywordFaults(filesWith({ [keyword]: value }))).toEqual([
    `a.schema.json#/properties/a/${keyword}: only texts, numbers, booleans and null are supported as values`,
  ]);
});

test.each([[{ propertyName: 'type', mapping: { text: 'http://example.com' } }], ['type'], [null], [{}]])(
  'refuses the discriminator %j',
  (discriminator) => {
    expect(findKeywordFaults(filesWith({ discriminator }))).toEqual([
      'a.schema.json#/properties/a/discriminator: only propertyName is supported; remove the rest',
    ]);
  },
);

test('accepts properties that are named like anything', () => {
  expect(findKeywordFaults(filesWith({ type: 'object', properties: { tsType: { const: null } } }))).toEqual([]);
});

function filesWith(schema: Schema) {
  return new Map([['a.schema.json', { properties: { a: schema } }]]);
}
