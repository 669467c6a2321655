// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import type { Json } from '../../src/diff/logic/formula.ts';

const S = { type: 'string' };
const I = { type: 'integer' };
const N = { type: 'number' };
const open = (properties: Record<string, Json>, more: Record<string, Json> = {}): Json => ({
  type: 'object',
  properties,
  ...more,
});
const list = (more: Record<string, Json>): Json => ({ type: 'array', ...more });

/** Keywords that work together. The relations were decided by hand, from the specification. */
export const combinationPairs: readonly (readonly [
  name: string,
  first: Json,
  second: Json,
  relation: 'equal' | 'wider' | 'narrower' | 'different',
])[] = [
  [
    'dependentSchemas as if/then',
    open({}, { dependentSchemas: { a: { required: ['b'] } } }),
    open({}, { if: { required: ['a'] }, then: { required: ['b'] } }),
    'equal',
  ],
  [
    'dependentSchemas of a required name',
    open({}, { required: ['a'], dependentSchemas: { a: { required: ['b'] } } }),
    open({}, { required: ['a', 'b'] }),
    'equal',
  ],
  ['dependentSchemas false forbids a name', open({}, { dependentSchemas: { a: false } }), open({ a: false }), 'equal'],
  [
    'dependentRequired in a circle',
    open({}, { dependentRequired: { a: ['b'], b: ['a'] } }),
    open({}, { dependentRequired: { a: ['b'] } }),
    'wider',
  ],
  ['dependentRequired on itself', open({}, { dependentRequired: { a: ['a'] } }), open({}), 'equal'],
  [
    'unevaluatedProperties beside $ref is closed',
    { $ref: '#/$defs/A', unevaluatedProperties: false, $defs: { A: open({ a: S }) } },
    open({ a: S }, { additionalProperties: false }),
    'equal',
  ],
  [
    'unevaluatedProperties beside $ref and own properties',
    { $ref: '#/$defs/A', properties: { b: S }, unevaluatedProperties: false, $defs: { A: open({ a: S }) } },
    { $ref: '#/$defs/A', unevaluatedProperties: false, $defs: { A: open({ a: S }) } },
    'narrower',
  ],
  [
    'unevaluatedProperties does not see into not',
    { type: 'object', not: { not: { properties: { a: S } } }, unevaluatedProperties: false },
    { type: 'object', maxProperties: 0 },
    'equal',
  ],
  [
    'unevaluatedProperties with if without then',
    { type: 'object', if: { properties: { a: { const: 1 } }, required: ['a'] }, unevaluatedProperties: false },
    {
      anyOf: [
        { type: 'object', maxProperties: 0 },
        open({ a: { const: 1 } }, { required: ['a'], additionalProperties: false }),
      ],
    },
    'equal',
  ],
  [
    'unevaluatedProperties with dependentSchemas',
    {
      type: 'object',
      properties: { a: true },
      dependentSchemas: { a: { properties: { b: true } } },
      unevaluatedProperties: false,
    },
    { type: 'object', properties: { a: true, b: true }, dependentRequired: { b: ['a'] }, additionalProperties: false },
    'equal',
  ],
  [
    'unevaluatedItems with contains',
    list({ contains: S, unevaluatedItems: false }),
    list({ items: S, minItems: 1 }),
    'equal',
  ],
  [
    'unevaluatedItems with prefixItems in allOf',
    list({ allOf: [{ prefixItems: [S] }], unevaluatedItems: false }),
    list({ prefixItems: [S], items: false }),
    'equal',
  ],
  ['minContains 0 asks for nothing', list({ contains: S, minContains: 0 }), list({}), 'equal'],
  ['minContains more than maxContains', list({ contains: true, minContains: 3, maxContains: 2 }), false, 'equal'],
  ['contains anything is minItems', list({ contains: true, minContains: 2 }), list({ minItems: 2 }), 'equal'],
  [
    'maxContains of anything is maxItems',
    list({ contains: true, minContains: 0, maxContains: 2 }),
    list({ maxItems: 2 }),
    'equal',
  ],
  ['minContains without contains', list({ minContains: 5 }), list({}), 'equal'],
  ['a greater minContains', list({ contains: I, minContains: 1 }), list({ contains: I, minContains: 2 }), 'narrower'],
  ['contains of a wider schema', list({ contains: I }), list({ contains: N }), 'wider'],
  [
    'maxContains of a wider schema',
    list({ contains: I, minContains: 0, maxContains: 1 }),
    list({ contains: N, minContains: 0, maxContains: 1 }),
    'narrower',
  ],
  ['not contains is items', list({ not: { contains: S } }), list({ items: { not: S } }), 'equal'],
  ['if true', { if: true, then: S, else: I }, S, 'equal'],
  ['then and else without if', { then: S, else: I }, true, 'equal'],
  ['if without branches', { if: S }, true, 'equal'],
  [
    'if, then and else as oneOf',
    { if: S, then: { minLength: 2 }, else: I },
    { oneOf: [{ type: 'string', minLength: 2 }, I] },
    'equal',
  ],
  [
    'nested conditions',
    { if: S, then: { if: { minLength: 3 }, then: { pattern: '^a' } } },
    { if: { type: 'string', minLength: 3 }, then: { pattern: '^a' } },
    'equal',
  ],
  ['else is narrower', { if: S, else: N }, { if: S, else: I }, 'narrower'],
  ['decimals: 0.01 and 0.1', { type: 'number', multipleOf: 0.1 }, { type: 'number', multipleOf: 0.01 }, 'wider'],
  ['decimals: 0.3 is no multiple of 0.2', { const: 0.3, multipleOf: 0.1 }, { const: 0.3, multipleOf: 0.2 }, 'narrower'],
  [
    'decimals: 1.5 and 2.5 together',
    { type: 'number', allOf: [{ multipleOf: 1.5 }, { multipleOf: 2.5 }] },
    { type: 'number', multipleOf: 7.5 },
    'equal',
  ],
  [
    'decimals: an empty range',
    { type: 'number', multipleOf: 0.5, exclusiveMinimum: 0, exclusiveMaximum: 0.5 },
    false,
    'equal',
  ],
  [
    'integers that are multiples of 2.5',
    { type: 'integer', multipleOf: 2.5 },
    { type: 'integer', multipleOf: 5 },
    'equal',
  ],
  [
    'patterns that overlap contradict',
    open({}, { patternProperties: { '^a': S, b$: I }, additionalProperties: false }),
    open({}, { patternProperties: { '^a': S, b$: I, '^a.*b$': false }, additionalProperties: false }),
    'equal',
  ],
  [
    'a pattern that another covers',
    open({}, { patternProperties: { '^a': S, '^ab': S } }),
    open({}, { patternProperties: { '^a': S } }),
    'equal',
  ],
  [
    'a property and a pattern',
    open({ ab: { minLength: 1 } }, { patternProperties: { '^a': S } }),
    open({ ab: { type: 'string', minLength: 1 } }, { patternProperties: { '^a': S } }),
    'equal',
  ],
  [
    'propertyNames as patternProperties',
    open({}, { propertyNames: { pattern: '^[a-z]+$' } }),
    open({}, { patternProperties: { '^[a-z]+$': true }, additionalProperties: false }),
    'equal',
  ],
  [
    'propertyNames by enum',
    open({}, { propertyNames: { enum: ['a', 'b'] } }),
    open({ a: true, b: true }, { additionalProperties: false }),
    'equal',
  ],
  ['propertyNames false', open({}, { propertyNames: false }), open({}, { maxProperties: 0 }), 'equal'],
  ['propertyNames of another type', open({}, { propertyNames: I }), open({}, { maxProperties: 0 }), 'equal'],
  [
    'propertyNames excludes a required name',
    open({}, { required: ['a'], propertyNames: { minLength: 2 } }),
    false,
    'equal',
  ],
  [
    'propertyNames limits how many there are',
    open({}, { propertyNames: { enum: ['a', 'b'] }, minProperties: 3 }),
    false,
    'equal',
  ],
  ['const with an object, one member more', { const: { a: 1 } }, { const: { a: 1, b: null } }, 'different'],
  [
    'const with nested objects, by properties',
    { const: { a: { b: [1] } } },
    open(
      { a: open({ b: { const: [1] } }, { required: ['b'], additionalProperties: false }) },
      { required: ['a'], additionalProperties: false },
    ),
    'equal',
  ],
  [
    'enum of objects that a schema filters',
    { enum: [{ a: 1 }, { a: 'x' }], properties: { a: S } },
    { const: { a: 'x' } },
    'equal',
  ],
  [
    'uniqueItems of two values',
    list({ items: { type: 'boolean' }, uniqueItems: true }),
    list({ items: { type: 'boolean' }, uniqueItems: true, maxItems: 2 }),
    'equal',
  ],
  [
    'uniqueItems of more items than values',
    list({ items: { enum: [1, 2] }, uniqueItems: true, minItems: 3 }),
    false,
    'equal',
  ],
  ['uniqueItems of at most one item', list({ uniqueItems: true, maxItems: 1 }), list({ maxItems: 1 }), 'equal'],
  [
    'uniqueItems: 1 and 1.0 are the same',
    list({ items: { enum: [1, 1.0] }, uniqueItems: true }),
    list({ items: { const: 1 }, maxItems: 1 }),
    'equal',
  ],
  [
    'uniqueItems with constant prefixItems',
    list({ prefixItems: [{ const: 1 }, { const: 1 }], minItems: 2, uniqueItems: true }),
    false,
    'equal',
  ],
  [
    'a recursive list, unrolled once',
    { $ref: '#/$defs/L', $defs: { L: open({ next: { $ref: '#/$defs/L' } }) } },
    open({ next: { $ref: '#/$defs/L' } }, { $defs: { L: open({ next: { $ref: '#/$defs/L' } }) } }),
    'equal',
  ],
  [
    'a recursive list that cannot end',
    { $ref: '#/$defs/L', $defs: { L: open({ next: { $ref: '#/$defs/L' } }, { required: ['next'] }) } },
    false,
    'equal',
  ],
  [
    'two that refer to each other',
    {
      $ref: '#/$defs/A',
      $defs: { A: list({ items: { $ref: '#/$defs/B' } }), B: list({ items: { $ref: '#/$defs/A' } }) },
    },
    { $ref: '#/$defs/A', $defs: { A: list({ items: { $ref: '#/$defs/A' } }) } },
    'equal',
  ],
  [
    'a recursive tree with a wider leaf',
    { $ref: '#/$defs/T', $defs: { T: { anyOf: [I, list({ items: { $ref: '#/$defs/T' } })] } } },
    { $ref: '#/$defs/T', $defs: { T: { anyOf: [N, list({ items: { $ref: '#/$defs/T' } })] } } },
    'wider',
  ],
  ['nullable is no keyword of JSON Schema', { type: 'string', nullable: true }, S, 'equal'],
  [
    'format beside a pattern',
    { type: 'string', format: 'email', pattern: '@' },
    { type: 'string', pattern: '@' },
    'equal',
  ],
  ['format of numbers', { type: 'integer', format: 'int32' }, { type: 'integer', format: 'int64' }, 'equal'],
  ['oneOf of the same twice', { oneOf: [S, S] }, false, 'equal'],
  [
    'oneOf that overlaps',
    { oneOf: [I, { type: 'number', minimum: 0 }] },
    {
      anyOf: [
        { type: 'integer', exclusiveMaximum: 0 },
        { type: 'number', minimum: 0, not: I },
      ],
    },
    'equal',
  ],
  [
    'not of allOf',
    { not: { allOf: [{ required: ['a'] }, { required: ['b'] }] }, type: 'object' },
    { type: 'object', anyOf: [{ not: { required: ['a'] } }, { not: { required: ['b'] } }] },
    'equal',
  ],
  [
    'minProperties by required',
    open({}, { required: ['a', 'b'], minProperties: 2 }),
    open({}, { required: ['a', 'b'] }),
    'equal',
  ],
  ['maxProperties that required exceeds', open({}, { required: ['a', 'b'], maxProperties: 1 }), false, 'equal'],
  [
    'items false after prefixItems',
    list({ prefixItems: [S, I], items: false }),
    list({ prefixItems: [S, I], maxItems: 2 }),
    'equal',
  ],
  ['prefixItems false', list({ prefixItems: [S, false] }), list({ prefixItems: [S], maxItems: 1 }), 'equal'],
  ['__proto__ is a property', { type: 'object', required: ['__proto__'] }, { type: 'object' }, 'wider'],
];
