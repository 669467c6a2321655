// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import type { Json } from '../../src/diff/logic/formula.ts';

/** How the documents of the second schema relate to those of the first. */
type Relation = 'equal' | 'wider' | 'narrower' | 'different';

export interface LabelledPair {
  family: string;
  name: string;
  old: Json;
  new: Json;
  /** What readers of documents have to expect, by the specification of JSON Schema. */
  label: 'breaking' | 'safe' | 'equal';
}

const D7 = 'http://json-schema.org/draft-07/schema#';
const D6 = 'http://json-schema.org/draft-06/schema#';
const D4 = 'http://json-schema.org/draft-04/schema#';
const D19 = 'https://json-schema.org/draft/2019-09/schema';

const object = (properties: Record<string, Json>, required: string[] = [], more: Record<string, Json> = {}): Json => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  ...more,
});
const closed = { additionalProperties: false };
const S = { type: 'string' };
const I = { type: 'integer' };
const N = { type: 'number' };
const list = (items: Json, more: Record<string, Json> = {}): Json => ({ type: 'array', items, ...more });

/** Pairs of schemas by what they differ in. The labels were decided by hand, from the specification. */
const ROWS: Record<string, readonly [name: string, first: Json, second: Json, relation: Relation][]> = {
  type: [
    ['null is added', S, { type: ['string', 'null'] }, 'wider'],
    ['another type', S, I, 'different'],
    ['integers become numbers', I, N, 'wider'],
    ['a list of one type', S, { type: ['string'] }, 'equal'],
    ['integer beside number', N, { type: ['number', 'integer'] }, 'equal'],
    ['all types', true, { type: ['null', 'boolean', 'number', 'string', 'array', 'object'] }, 'equal'],
    ['any type', S, {}, 'wider'],
    ['nothing', S, false, 'narrower'],
    ['order of types', { type: ['string', 'null'] }, { type: ['null', 'string'] }, 'equal'],
    ['boolean by enum', { type: 'boolean' }, { enum: [true, false] }, 'equal'],
    ['null by const', { type: 'null' }, { const: null }, 'equal'],
    ['integer by multipleOf', I, { type: 'number', multipleOf: 1 }, 'equal'],
    ['overlapping types', { type: ['string', 'number'] }, { type: ['string', 'boolean'] }, 'different'],
  ],
  enum: [
    ['a value is added', { enum: ['a', 'b'] }, { enum: ['a', 'b', 'c'] }, 'wider'],
    ['a value is replaced', { enum: ['a', 'b'] }, { enum: ['a', 'c'] }, 'different'],
    ['order', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }, 'equal'],
    ['const as enum', { const: 'a' }, { enum: ['a'] }, 'equal'],
    ['1.0 is 1', { const: 1 }, { const: 1.0 }, 'equal'],
    ['an enum is opened', { type: 'string', enum: ['a'] }, S, 'wider'],
    ['a type that changes nothing', { enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }, 'equal'],
    ['values of another type', { type: 'string', enum: ['a', 1] }, { const: 'a' }, 'equal'],
    ['numbers and texts', { enum: [1] }, { enum: ['1'] }, 'different'],
    ['an object', { const: { a: 1, b: 2 } }, { const: { b: 2, a: 1 } }, 'equal'],
    ['an object, written as properties', { const: { a: 1 } }, object({ a: { const: 1 } }, ['a'], closed), 'equal'],
    [
      'an array, written as items',
      { const: [1, 2] },
      { type: 'array', prefixItems: [{ const: 1 }, { const: 2 }], items: false, minItems: 2 },
      'equal',
    ],
    ['values split over anyOf', { enum: ['a', 'b'] }, { anyOf: [{ const: 'a' }, { const: 'b' }] }, 'equal'],
    ['values as pattern', { enum: ['a', 'b'] }, { type: 'string', pattern: '^[ab]$' }, 'equal'],
    ['a range of integers', { enum: [1, 2, 3] }, { type: 'integer', minimum: 1, maximum: 3 }, 'equal'],
    ['null is added', { enum: ['a'] }, { enum: ['a', null] }, 'wider'],
  ],
  numbers: [
    ['a lower minimum', { type: 'integer', minimum: 1 }, { type: 'integer', minimum: 0 }, 'wider'],
    ['a higher maximum', { type: 'number', maximum: 1 }, { type: 'number', maximum: 1.5 }, 'wider'],
    ['exclusive bound', { type: 'number', minimum: 0 }, { type: 'number', exclusiveMinimum: 0 }, 'narrower'],
    ['exclusive bound of integers', { type: 'integer', minimum: 1 }, { type: 'integer', exclusiveMinimum: 0 }, 'equal'],
    ['a fractional bound of integers', { type: 'integer', minimum: 0.5 }, { type: 'integer', minimum: 1 }, 'equal'],
    ['a bound is removed', { type: 'number', minimum: 0, maximum: 5 }, { type: 'number', minimum: 0 }, 'wider'],
    ['a bound without type', { minimum: 0 }, { minimum: 0, type: 'number' }, 'narrower'],
    ['a finer multiple', { type: 'number', multipleOf: 0.1 }, { type: 'number', multipleOf: 0.05 }, 'wider'],
    ['a coarser multiple', { type: 'integer', multipleOf: 2 }, { type: 'integer', multipleOf: 6 }, 'narrower'],
    ['unrelated multiples', { type: 'integer', multipleOf: 2 }, { type: 'integer', multipleOf: 3 }, 'different'],
    [
      'multiples together',
      { allOf: [{ multipleOf: 2 }, { multipleOf: 3 }], type: 'integer' },
      { type: 'integer', multipleOf: 6 },
      'equal',
    ],
    ['multiples of a half', { type: 'integer', multipleOf: 0.5 }, I, 'equal'],
    [
      'moved range',
      { type: 'integer', minimum: 0, maximum: 10 },
      { type: 'integer', minimum: 5, maximum: 15 },
      'different',
    ],
    [
      'two bounds at once',
      { type: 'number', minimum: 0, exclusiveMinimum: 0 },
      { type: 'number', exclusiveMinimum: 0 },
      'equal',
    ],
    ['an empty range', { type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 1 }, false, 'equal'],
    [
      'adjoining ranges',
      {
        anyOf: [
          { type: 'integer', maximum: 4 },
          { type: 'integer', minimum: 5 },
        ],
      },
      I,
      'equal',
    ],
    [
      'ranges with a gap',
      {
        anyOf: [
          { type: 'number', maximum: 4 },
          { type: 'number', minimum: 5 },
        ],
      },
      N,
      'wider',
    ],
    [
      'timestamps in milliseconds',
      { type: 'integer', minimum: 1e9, maximum: 9999999999 },
      { type: 'integer', minimum: 1e12 },
      'different',
    ],
  ],
  strings: [
    ['longer texts', { type: 'string', maxLength: 10 }, { type: 'string', maxLength: 20 }, 'wider'],
    ['empty texts', { type: 'string', minLength: 1 }, S, 'wider'],
    ['minLength 0', S, { type: 'string', minLength: 0 }, 'equal'],
    ['length by pattern', { type: 'string', minLength: 1 }, { type: 'string', pattern: '^[^]+$' }, 'equal'],
    ['maxLength 0', { type: 'string', maxLength: 0 }, { const: '' }, 'equal'],
    ['a looser pattern', { type: 'string', pattern: '^a+$' }, { type: 'string', pattern: '^a*$' }, 'wider'],
    [
      'the same pattern, written differently',
      { type: 'string', pattern: '^[0-9]+$' },
      { type: 'string', pattern: '^\\d+$' },
      'equal',
    ],
    ['anchors', { type: 'string', pattern: '^a$' }, { type: 'string', pattern: 'a' }, 'wider'],
    ['alternatives', { type: 'string', pattern: '^(cat|dog)$' }, { enum: ['cat', 'dog'] }, 'equal'],
    ['a pattern is removed', { type: 'string', pattern: '^\\+\\d+$' }, S, 'wider'],
    ['another pattern', { type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }, 'different'],
    [
      'a pattern and a length',
      { type: 'string', pattern: '^[a-z]{1,5}$' },
      { type: 'string', pattern: '^[a-z]+$', maxLength: 5 },
      'equal',
    ],
    [
      'a repetition that backtracks',
      { type: 'string', pattern: '^(a+)+$' },
      { type: 'string', pattern: '^a+$' },
      'equal',
    ],
    [
      'a date',
      { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
      { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T.*)?$' },
      'wider',
    ],
    [
      'ids of chats',
      { type: 'string', pattern: '^[\\d-]{10,31}@(g\\.us|s\\.whatsapp\\.net)$' },
      { type: 'string', pattern: '^[\\d-]{10,31}@[\\w.]{1,}$' },
      'wider',
    ],
    [
      'letters of all scripts',
      { type: 'string', pattern: '^[a-z]+$' },
      { type: 'string', pattern: '^\\p{Ll}+$' },
      'wider',
    ],
    ['format is an annotation', S, { type: 'string', format: 'email' }, 'equal'],
    ['contentEncoding is an annotation', S, { type: 'string', contentEncoding: 'base64' }, 'equal'],
    ['emoji count as one', { type: 'string', maxLength: 1 }, { type: 'string', pattern: '^[^]?$' }, 'equal'],
  ],
  properties: [
    ['required becomes optional', object({ a: S }, ['a']), object({ a: S }), 'wider'],
    ['a declared property of an open object', object({ a: S }), object({ a: S, b: S }), 'narrower'],
    [
      'a declared property of a closed object',
      object({ a: S }, [], closed),
      object({ a: S, b: S }, [], closed),
      'wider',
    ],
    [
      'a new required property of an open object',
      object({ a: S }, ['a']),
      object({ a: S, b: S }, ['a', 'b']),
      'narrower',
    ],
    [
      'a new required property of a closed object',
      object({ a: S }, [], closed),
      object({ a: S, b: S }, ['b'], closed),
      'different',
    ],
    ['a property is renamed', object({ a: S }, ['a'], closed), object({ b: S }, ['b'], closed), 'different'],
    ['a closed object is opened', object({ a: S }, [], closed), object({ a: S }), 'wider'],
    [
      'additional properties of one type',
      object({ a: S }),
      object({ a: S }, [], { additionalProperties: S }),
      'narrower',
    ],
    ['additionalProperties true', object({ a: S }), object({ a: S }, [], { additionalProperties: true }), 'equal'],
    ['a property that may be anything', object({ a: S }), object({ a: S, b: true }), 'equal'],
    ['a property that may not be there', object({ a: S, b: false }, [], closed), object({ a: S }, [], closed), 'equal'],
    ['the type of a property is widened', object({ a: S }), object({ a: { type: ['string', 'null'] } }), 'wider'],
    ['the type of a property changes', object({ a: S }, ['a']), object({ a: I }, ['a']), 'different'],
    ['an optional property changes to another type', object({ a: S }), object({ a: I }), 'different'],
    ['a required property that cannot be', object({ a: false }, ['a']), false, 'equal'],
    ['required without type', { required: ['a'] }, { required: ['a'], type: 'object' }, 'narrower'],
    ['order of required', object({}, ['a', 'b']), object({}, ['b', 'a']), 'equal'],
    ['required twice', { allOf: [{ required: ['a'] }, { required: ['b'] }] }, { required: ['a', 'b'] }, 'equal'],
    [
      'deep in an object',
      object({ a: object({ b: object({ c: S }, ['c']) }) }),
      object({ a: object({ b: object({ c: S }) }) }),
      'wider',
    ],
    [
      'a property that objects inherit',
      object({ constructor: S }, ['constructor']),
      object({ constructor: S }),
      'wider',
    ],
    [
      '__proto__',
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}},"required":["__proto__"]}'),
      JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}'),
      'wider',
    ],
    ['a price in pence', object({ price: N }, ['price']), object({ price: I }, ['price']), 'narrower'],
  ],
  'names of properties': [
    [
      'patternProperties are widened',
      { patternProperties: { '^x-': S } },
      { patternProperties: { '^x-': { type: ['string', 'null'] } } },
      'wider',
    ],
    [
      'a pattern is added to an open object',
      { type: 'object' },
      { type: 'object', patternProperties: { '^x-': S } },
      'narrower',
    ],
    [
      'a pattern is added to a closed object',
      object({}, [], closed),
      object({}, [], { patternProperties: { '^x-': S }, ...closed }),
      'wider',
    ],
    ['a pattern that is one name', { type: 'object', patternProperties: { '^a$': S } }, object({ a: S }), 'equal'],
    [
      'a pattern for all names',
      { type: 'object', patternProperties: { '': S } },
      { type: 'object', additionalProperties: S },
      'equal',
    ],
    [
      'overlapping patterns',
      { patternProperties: { '^a': S, b$: { maxLength: 3 } } },
      { patternProperties: { '^a': S } },
      'wider',
    ],
    ['propertyNames', { type: 'object' }, { type: 'object', propertyNames: { maxLength: 3 } }, 'narrower'],
    [
      'propertyNames as a list',
      { type: 'object', propertyNames: { enum: ['a', 'b'] } },
      object({ a: true, b: true }, [], closed),
      'equal',
    ],
    [
      'propertyNames by pattern',
      { type: 'object', propertyNames: { pattern: '^a' } },
      { type: 'object', patternProperties: { '^a': true }, ...closed },
      'equal',
    ],
    ['no names', { type: 'object', propertyNames: false }, { const: {} }, 'equal'],
    ['fewer properties', { type: 'object', minProperties: 1 }, { type: 'object' }, 'wider'],
    ['more properties', { type: 'object', maxProperties: 1 }, { type: 'object', maxProperties: 2 }, 'wider'],
    ['the number of required ones', object({}, ['a', 'b']), object({}, ['a', 'b'], { minProperties: 2 }), 'equal'],
    ['more than a closed object has', object({ a: S }, [], { ...closed, minProperties: 2 }), false, 'equal'],
    [
      'as many as a closed object has',
      object({ a: S, b: S }, [], { ...closed, minProperties: 2 }),
      object({ a: S, b: S }, ['a', 'b'], closed),
      'equal',
    ],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, {}, 'wider'],
    [
      'dependentRequired as a choice',
      { dependentRequired: { a: ['b'] } },
      { anyOf: [{ not: { type: 'object', required: ['a'] } }, { required: ['b'] }] },
      'equal',
    ],
    [
      'dependentSchemas',
      { dependentSchemas: { a: { properties: { b: S } } } },
      { dependentSchemas: { a: { properties: { b: true } } } },
      'wider',
    ],
  ],
  arrays: [
    ['wider items', list(I), list(N), 'wider'],
    ['items of another type', list(S), list(I), 'different'],
    ['shorter arrays', list(S, { minItems: 1 }), list(S), 'wider'],
    ['longer arrays', list(S, { maxItems: 1 }), list(S, { maxItems: 2 }), 'wider'],
    ['no items', list(false), { const: [] }, 'equal'],
    [
      'a tuple is opened',
      { type: 'array', prefixItems: [S], items: false },
      { type: 'array', prefixItems: [S] },
      'wider',
    ],
    [
      'a tuple gets a member',
      { type: 'array', prefixItems: [S], items: false },
      { type: 'array', prefixItems: [S, I], items: false },
      'wider',
    ],
    ['a tuple of equal members', { type: 'array', prefixItems: [S, S], items: S }, list(S), 'equal'],
    [
      'a member that cannot be',
      { type: 'array', prefixItems: [S, false] },
      { type: 'array', prefixItems: [S], maxItems: 1 },
      'equal',
    ],
    [
      'members in another order',
      { type: 'array', prefixItems: [S, I] },
      { type: 'array', prefixItems: [I, S] },
      'different',
    ],
    ['uniqueItems', list(S, { uniqueItems: true }), list(S), 'wider'],
    ['unique booleans', list({ type: 'boolean' }, { uniqueItems: true, minItems: 3 }), false, 'equal'],
    ['at most one is unique', list(S, { maxItems: 1 }), list(S, { maxItems: 1, uniqueItems: true }), 'equal'],
    ['contains', list(I, { contains: { const: 1 } }), list(I), 'wider'],
    ['contains anything', { type: 'array', contains: true }, { type: 'array', minItems: 1 }, 'equal'],
    ['contains what all items are', list(S, { contains: S }), list(S, { minItems: 1 }), 'equal'],
    ['minContains', list(I, { contains: { const: 1 }, minContains: 2 }), list(I, { contains: { const: 1 } }), 'wider'],
    ['minContains 0', { type: 'array', contains: S, minContains: 0 }, { type: 'array' }, 'equal'],
    [
      'maxContains',
      list(I, { contains: { const: 1 }, maxContains: 1 }),
      list(I, { contains: { const: 1 }, maxContains: 2 }),
      'wider',
    ],
    ['contains no', { type: 'array', not: { contains: S } }, list({ not: S }), 'equal'],
    ['items of items', list(list(I)), list(list(N)), 'wider'],
    ['a property of items', list(object({ a: S }, ['a'])), list(object({ a: S })), 'wider'],
    ['array or item', list(S), { anyOf: [list(S), S] }, 'wider'],
  ],
  combinations: [
    ['allOf is merged', { allOf: [object({ a: S }, ['a']), object({ b: I })] }, object({ a: S, b: I }, ['a']), 'equal'],
    ['a part of allOf is removed', { allOf: [{ minimum: 0 }, { maximum: 5 }] }, { allOf: [{ minimum: 0 }] }, 'wider'],
    ['allOf of other types', { allOf: [S, I] }, false, 'equal'],
    ['anyOf gets a branch', { anyOf: [S] }, { anyOf: [S, I] }, 'wider'],
    ['anyOf in another order', { anyOf: [S, I] }, { anyOf: [I, S] }, 'equal'],
    ['anyOf as types', { anyOf: [S, I] }, { type: ['string', 'integer'] }, 'equal'],
    ['a branch that is covered', { anyOf: [N, I] }, N, 'equal'],
    ['anyOf with what is true', { anyOf: [S, true] }, true, 'equal'],
    ['oneOf of other types', { oneOf: [S, I] }, { anyOf: [S, I] }, 'equal'],
    [
      'oneOf that overlaps',
      { oneOf: [{ multipleOf: 2 }, { multipleOf: 3 }], type: 'integer' },
      { anyOf: [{ multipleOf: 2 }, { multipleOf: 3 }], type: 'integer' },
      'wider',
    ],
    ['oneOf twice the same', { oneOf: [S, S] }, false, 'equal'],
    ['oneOf with a wider branch', { oneOf: [N, I] }, { type: 'number', not: I }, 'equal'],
    [
      'oneOf gets a variant',
      { oneOf: [object({ t: { const: 1 } }, ['t'])] },
      { oneOf: [object({ t: { const: 1 } }, ['t']), object({ t: { const: 2 } }, ['t'])] },
      'wider',
    ],
    [
      'a variant changes',
      { oneOf: [object({ t: { const: 1 }, x: S }, ['t', 'x']), object({ t: { const: 2 } }, ['t'])] },
      { oneOf: [object({ t: { const: 1 }, x: S }, ['t']), object({ t: { const: 2 } }, ['t'])] },
      'wider',
    ],
    [
      'a branch that overlaps makes oneOf narrower',
      { oneOf: [N] },
      { oneOf: [N, { type: 'number', minimum: 0 }] },
      'narrower',
    ],
    ['not not', { not: { not: S } }, S, 'equal'],
    ['not a type', { not: S }, { type: ['null', 'boolean', 'number', 'array', 'object'] }, 'equal'],
    ['not a narrower schema', { not: { type: 'string', minLength: 3 } }, { not: S }, 'narrower'],
    [
      'not an enum',
      { type: 'string', not: { enum: ['a'] } },
      { type: 'string', not: { enum: ['a', 'b'] } },
      'narrower',
    ],
    ['not required', { type: 'object', not: { required: ['a'] } }, object({ a: false }), 'equal'],
    ['not a pattern', { type: 'string', not: { pattern: '^a' } }, { type: 'string', pattern: '^([^a]|$)' }, 'equal'],
    ['not, not any', { not: { anyOf: [S, I] } }, { allOf: [{ not: S }, { not: I }] }, 'equal'],
    [
      'choices of properties',
      { anyOf: [object({ a: S }, ['a']), object({ b: S }, ['b'])] },
      { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }], properties: { a: S, b: S } },
      'narrower',
    ],
    [
      'contact by mail or phone',
      { type: 'object', anyOf: [{ required: ['mail'] }, { required: ['phone'] }] },
      { type: 'object', required: ['mail'] },
      'narrower',
    ],
    ['then is removed', { if: { required: ['a'] }, then: { required: ['b'] } }, { if: { required: ['a'] } }, 'wider'],
    ['if without then and else', { if: S }, true, 'equal'],
    ['if that is always true', { if: true, then: S, else: I }, S, 'equal'],
    [
      'if as a choice',
      { if: S, then: { minLength: 1 }, else: I },
      { anyOf: [{ type: 'string', minLength: 1 }, I] },
      'equal',
    ],
    [
      'then with if is required',
      { type: 'object', if: { properties: { t: { const: 'x' } }, required: ['t'] }, then: { required: ['x'] } },
      { type: 'object', if: { properties: { t: { const: 'x' } } }, then: { required: ['x'] } },
      'narrower',
    ],
    ['else becomes wider', { if: S, else: I }, { if: S, else: N }, 'wider'],
    ['then without if', { then: S }, {}, 'equal'],
  ],
  unevaluated: [
    [
      'unevaluatedProperties as additionalProperties',
      object({ a: S }, [], { unevaluatedProperties: false }),
      object({ a: S }, [], closed),
      'equal',
    ],
    [
      'with allOf',
      { type: 'object', allOf: [{ properties: { a: S } }], properties: { b: S }, unevaluatedProperties: false },
      object({ a: S, b: S }, [], closed),
      'equal',
    ],
    [
      'a base gets a property',
      { $defs: { base: { properties: { a: S } } }, type: 'object', $ref: '#/$defs/base', unevaluatedProperties: false },
      {
        $defs: { base: { properties: { a: S, b: S } } },
        type: 'object',
        $ref: '#/$defs/base',
        unevaluatedProperties: false,
      },
      'wider',
    ],
    ['is removed', object({ a: S }, [], { unevaluatedProperties: false }), object({ a: S }), 'wider'],
    [
      'with a choice',
      {
        type: 'object',
        anyOf: [
          { properties: { a: S }, required: ['a'] },
          { properties: { b: S }, required: ['b'] },
        ],
        unevaluatedProperties: false,
      },
      {
        type: 'object',
        anyOf: [
          { properties: { a: S, b: S }, required: ['a'], ...closed },
          { properties: { a: S, b: S }, required: ['b'], ...closed },
        ],
      },
      'equal',
    ],
    [
      'with if',
      {
        type: 'object',
        properties: { a: true },
        if: { required: ['a'] },
        then: { properties: { b: S } },
        unevaluatedProperties: false,
      },
      { type: 'object', properties: { a: true, b: S }, ...closed },
      'wider',
    ],
    [
      'of a type',
      object({ a: S }, [], { unevaluatedProperties: I }),
      object({ a: S }, [], { unevaluatedProperties: N }),
      'wider',
    ],
    [
      'unevaluatedItems',
      { type: 'array', prefixItems: [S], unevaluatedItems: false },
      { type: 'array', prefixItems: [S], items: false },
      'equal',
    ],
    [
      'dependentSchemas evaluates nothing of arrays',
      { unevaluatedItems: S, dependentSchemas: { b: { items: true } } },
      { dependentSchemas: { b: { items: true } } },
      'wider',
    ],
    [
      'unevaluatedItems of allOf',
      { type: 'array', allOf: [{ prefixItems: [S, I] }], unevaluatedItems: false },
      { type: 'array', prefixItems: [S, I], maxItems: 2 },
      'equal',
    ],
  ],
  references: [
    [
      'a definition, written inline',
      { $defs: { s: S }, properties: { a: { $ref: '#/$defs/s' } } },
      { properties: { a: S } },
      'equal',
    ],
    [
      'a definition is renamed',
      { $defs: { s: S }, $ref: '#/$defs/s' },
      { $defs: { t: S }, $ref: '#/$defs/t' },
      'equal',
    ],
    [
      'a shared definition changes',
      { $defs: { s: S }, properties: { a: { $ref: '#/$defs/s' }, b: { $ref: '#/$defs/s' } } },
      {
        $defs: { s: { type: ['string', 'null'] } },
        properties: { a: { $ref: '#/$defs/s' }, b: { $ref: '#/$defs/s' } },
      },
      'wider',
    ],
    ['an unused definition changes', { $defs: { s: S }, type: 'object' }, { $defs: { s: I }, type: 'object' }, 'equal'],
    [
      'keywords beside a reference',
      { $defs: { s: S }, $ref: '#/$defs/s' },
      { $defs: { s: S }, $ref: '#/$defs/s', minLength: 1 },
      'narrower',
    ],
    ['by anchor', { $defs: { s: { $anchor: 's', ...S } }, $ref: '#s' }, S, 'equal'],
    ['by id', { $id: 'https://a.example/root', $defs: { s: { $id: 'item', ...S } }, $ref: 'item' }, S, 'equal'],
    [
      'a tree is the same',
      object({ v: S, next: { $ref: '#' } }, ['v']),
      object({ v: S, next: { $ref: '#' } }, ['v']),
      'equal',
    ],
    [
      'a tree, unrolled once',
      object({ v: S, next: { $ref: '#' } }, ['v']),
      {
        $defs: { t: object({ v: S, next: { $ref: '#/$defs/t' } }, ['v']) },
        ...(object({ v: S, next: { $ref: '#/$defs/t' } }, ['v']) as object),
      },
      'equal',
    ],
    [
      'the value of a tree',
      object({ v: I, next: { $ref: '#' } }, ['v']),
      object({ v: N, next: { $ref: '#' } }, ['v']),
      'wider',
    ],
    ['a list that has to end', object({ next: { $ref: '#' } }, ['next']), false, 'equal'],
    ['a list of lists', list({ $ref: '#' }), list({ anyOf: [{ $ref: '#' }, S] }), 'wider'],
    [
      'definitions that lead to each other',
      { $defs: { a: list({ $ref: '#/$defs/b' }), b: list({ $ref: '#/$defs/a' }) }, $ref: '#/$defs/a' },
      list({ $ref: '#' }),
      'equal',
    ],
    [
      'JSON by itself',
      {
        $defs: {
          j: {
            anyOf: [
              { type: ['null', 'boolean', 'number', 'string'] },
              list({ $ref: '#/$defs/j' }),
              { type: 'object', additionalProperties: { $ref: '#/$defs/j' } },
            ],
          },
        },
        $ref: '#/$defs/j',
      },
      true,
      'equal',
    ],
    ['names with slashes', { $defs: { 'a/b~c%d': S }, $ref: '#/$defs/a~1b~0c%25d' }, S, 'equal'],
    ['a property that is called $ref', object({ $ref: S }), object({ $ref: I }), 'different'],
  ],
  annotations: [
    ['title and description', S, { ...S, title: 'a', description: 'b' }, 'equal'],
    ['default, examples, deprecated', S, { ...S, default: 'a', examples: ['b'], deprecated: true }, 'equal'],
    ['keywords that nobody knows', S, { ...S, 'x-internal': true, colour: 'red' }, 'equal'],
    ['$comment', S, { ...S, $comment: 'why' }, 'equal'],
    ['readOnly', object({ a: S }), object({ a: { ...S, readOnly: true } }), 'equal'],
    ['a discriminator', { oneOf: [S, I] }, { oneOf: [S, I], discriminator: { propertyName: 't' } }, 'equal'],
    ['nullable of OpenAPI is unknown', S, { ...S, deprecated: false, contentMediaType: 'text/html' }, 'equal'],
  ],
  'older versions': [
    [
      'items as a list',
      { $schema: D7, type: 'array', items: [S], additionalItems: false },
      { $schema: D7, type: 'array', items: [S] },
      'wider',
    ],
    [
      'from draft 7 to 2020-12',
      { $schema: D7, type: 'array', items: [S], additionalItems: false },
      { type: 'array', prefixItems: [S], items: false },
      'equal',
    ],
    ['definitions', { $schema: D7, definitions: { s: S }, $ref: '#/definitions/s' }, { $schema: D7, ...S }, 'equal'],
    [
      'keywords beside a reference are ignored',
      { $schema: D7, definitions: { s: S }, $ref: '#/definitions/s', minLength: 5 },
      { $schema: D7, ...S },
      'equal',
    ],
    [
      'dependencies of names',
      { $schema: D7, dependencies: { a: ['b'] } },
      { dependentRequired: { a: ['b'] } },
      'equal',
    ],
    [
      'dependencies of schemas',
      { $schema: D7, dependencies: { a: { required: ['b'] } } },
      { $schema: D7, dependencies: {} },
      'wider',
    ],
    [
      'exclusiveMinimum as a boolean',
      { $schema: D4, minimum: 0, exclusiveMinimum: true },
      { exclusiveMinimum: 0 },
      'equal',
    ],
    [
      'exclusiveMaximum is turned off',
      { $schema: D4, type: 'number', maximum: 5, exclusiveMaximum: true },
      { $schema: D4, type: 'number', maximum: 5 },
      'wider',
    ],
    ['if is unknown to draft 6', { $schema: D6, if: S, then: false }, { $schema: D6 }, 'equal'],
    ['draft 6 with contains', { $schema: D6, type: 'array', contains: S }, { $schema: D6, type: 'array' }, 'wider'],
    [
      'unevaluatedProperties is unknown to draft 7',
      { $schema: D7, type: 'object', unevaluatedProperties: false },
      { $schema: D7, type: 'object' },
      'equal',
    ],
    [
      '2019-09 with a list of items',
      { $schema: D19, type: 'array', items: [S, I] },
      { $schema: D19, type: 'array', items: [S] },
      'wider',
    ],
    [
      '2019-09 with unevaluatedItems',
      { $schema: D19, type: 'array', items: [S], unevaluatedItems: false },
      { $schema: D19, type: 'array', items: [S], additionalItems: false },
      'equal',
    ],
    [
      '$id as the base of draft 7',
      {
        $schema: D7,
        $id: 'https://a.example/x.json',
        definitions: { s: { $id: '#s', ...S } },
        $ref: '#/definitions/s',
      },
      { $schema: D7, ...S },
      'equal',
    ],
  ],
  'public habits': [
    [
      'an event in an envelope',
      object({ event: { const: 'push' }, data: object({ id: I }, ['id']) }, ['event', 'data']),
      object({ event: { const: 'push' }, data: object({ id: I, ref: S }, ['id', 'ref']) }, ['event', 'data']),
      'narrower',
    ],
    [
      'a nullable object',
      object({ user: { anyOf: [object({ id: I }, ['id']), { type: 'null' }] } }, ['user']),
      object({ user: object({ id: I }, ['id']) }, ['user']),
      'narrower',
    ],
    [
      'a string or a list of strings',
      { anyOf: [S, list(S)] },
      { oneOf: [S, list(S, { uniqueItems: true })] },
      'narrower',
    ],
    ['ids as numbers, then as texts', object({ id: I }, ['id']), object({ id: S }, ['id']), 'different'],
    [
      'a map of labels',
      { type: 'object', additionalProperties: S },
      { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      'wider',
    ],
    [
      'x- extensions',
      object({ a: S }, [], { patternProperties: { '^x-': true }, ...closed }),
      object({ a: S }, [], closed),
      'narrower',
    ],
    [
      'page and limit',
      object({ limit: { type: 'integer', minimum: 1, maximum: 100 } }),
      object({ limit: { type: 'integer', minimum: 1, maximum: 500 } }),
      'wider',
    ],
    [
      'port as number or template',
      { oneOf: [I, { type: 'string', pattern: '^\\$\\{.+\\}$' }] },
      { oneOf: [I, S] },
      'wider',
    ],
    [
      'a version that is fixed',
      object({ version: { enum: [1, 2] } }, ['version']),
      object({ version: { const: 2 } }, ['version']),
      'narrower',
    ],
    [
      'Kubernetes quantity',
      { anyOf: [I, { type: 'string', pattern: '^\\d+(m|Mi|Gi)?$' }] },
      { anyOf: [I, { type: 'string', pattern: '^\\d+(m|Ki|Mi|Gi)?$' }] },
      'wider',
    ],
    ['GeoJSON positions', list(N, { minItems: 2 }), list(N, { minItems: 2, maxItems: 3 }), 'narrower'],
    ['enum of booleans as texts', { enum: ['true', 'false'] }, { type: 'boolean' }, 'different'],
    [
      'a message by its type',
      {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: ['text', 'image'] } },
        allOf: [{ if: { properties: { type: { const: 'text' } } }, then: { required: ['text'] } }],
      },
      {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: ['text', 'image'] } },
        allOf: [
          { if: { properties: { type: { const: 'text' } } }, then: { required: ['text'] } },
          { if: { properties: { type: { const: 'image' } } }, then: { required: ['image'] } },
        ],
      },
      'narrower',
    ],
  ],
};

const OPPOSITE: Record<Relation, Relation> = {
  equal: 'equal',
  wider: 'narrower',
  narrower: 'wider',
  different: 'different',
};
const LABELS = { equal: 'equal', wider: 'breaking', narrower: 'safe', different: 'breaking' } as const;

/** Each row gives two pairs: one for each direction. */
export const labelledPairs: readonly LabelledPair[] = Object.entries(ROWS).flatMap(([family, rows]) =>
  rows.flatMap(([name, first, second, relation]) => [
    { family, name, old: first, new: second, label: LABELS[relation] },
    { family, name: `${name}, reversed`, old: second, new: first, label: LABELS[OPPOSITE[relation]] },
  ]),
);
