// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import type { Json } from '../../src/diff/logic/formula.ts';
import type { LabelledPair } from './labelled-pair.ts';

const s = { type: 'string' },
  i = { type: 'integer' },
  n = { type: 'number' };
const o = (
  properties: Record<string, Json>,
  required = Object.keys(properties),
  rest: Record<string, Json> = {},
): { [keyword: string]: Json } => ({ type: 'object', properties, required, ...rest });
const closed = { additionalProperties: false };
const d7 = { $schema: 'http://json-schema.org/draft-07/schema#' };
const d20 = { $schema: 'https://json-schema.org/draft/2020-12/schema' };
const order = o({ id: s, total: n });
const long = Array.from({ length: 3000 }, (_, k) => `country-${k}`);
/** Schemas as people write them, and how they change them. The labels follow from the specification. */
const ROWS: readonly (readonly [name: string, old: Json, next: Json, label: LabelledPair['label']])[] = [
  [
    'draft7: definitions, required moved to optional',
    { ...d7, $ref: '#/definitions/O', definitions: { O: order } },
    { ...d7, $ref: '#/definitions/O', definitions: { O: o({ id: s, total: n }, ['id']) } },
    'breaking',
  ],
  [
    'draft7: definitions renamed',
    { ...d7, $ref: '#/definitions/O', definitions: { O: order } },
    { ...d7, $ref: '#/definitions/Order', definitions: { Order: order } },
    'equal',
  ],
  [
    'draft7: dependencies array added',
    { ...d7, ...o({ a: s, b: s }, []) },
    { ...d7, ...o({ a: s, b: s }, []), dependencies: { a: ['b'] } },
    'safe',
  ],
  [
    'draft7 to 2020-12: dependencies → dependentRequired, definitions → $defs',
    { ...d7, ...o({ a: s, b: { $ref: '#/definitions/B' } }, []), dependencies: { a: ['b'] }, definitions: { B: s } },
    { ...d20, ...o({ a: s, b: { $ref: '#/$defs/B' } }, []), dependentRequired: { a: ['b'] }, $defs: { B: s } },
    'equal',
  ],
  [
    'draft7: tuple items/additionalItems → same in 2020-12',
    { ...d7, type: 'array', items: [s, n], additionalItems: false },
    { ...d20, type: 'array', prefixItems: [s, n], items: false },
    'equal',
  ],
  [
    'allOf inheritance with closed child: base property added optional',
    { allOf: [{ $ref: '#/$defs/Base' }], ...o({ id: s, name: s }, ['id'], closed), $defs: { Base: o({ id: s }) } },
    {
      allOf: [{ $ref: '#/$defs/Base' }],
      ...o({ id: s, name: s }, ['id'], closed),
      $defs: { Base: o({ id: s, tag: s }, ['id']) },
    },
    'equal',
  ],
  [
    'allOf inheritance with unevaluatedProperties:false: base property added',
    { allOf: [{ $ref: '#/$defs/Base' }], unevaluatedProperties: false, $defs: { Base: o({ id: s }) } },
    { allOf: [{ $ref: '#/$defs/Base' }], unevaluatedProperties: false, $defs: { Base: o({ id: s, tag: s }, ['id']) } },
    'breaking',
  ],
  ['allOf flattened', { allOf: [o({ id: s }), o({ name: s })] }, o({ id: s, name: s }), 'equal'],
  ['nullable: string → [string,null]', o({ a: s }), o({ a: { type: ['string', 'null'] } }), 'breaking'],
  [
    'nullable: type array → anyOf null',
    o({ a: { type: ['string', 'null'] } }),
    o({ a: { anyOf: [s, { type: 'null' }] } }),
    'equal',
  ],
  ['nullable: null removed', o({ a: { anyOf: [s, { type: 'null' }] } }), o({ a: s }), 'safe'],
  [
    'discriminated oneOf: variant added',
    { oneOf: ['a', 'b'].map((k) => o({ type: { const: k }, [k]: s })) },
    { oneOf: ['a', 'b', 'c'].map((k) => o({ type: { const: k }, [k]: s })) },
    'breaking',
  ],
  [
    'discriminated oneOf: variant removed',
    { oneOf: ['a', 'b', 'c'].map((k) => o({ type: { const: k }, [k]: s })) },
    { oneOf: ['a', 'b'].map((k) => o({ type: { const: k }, [k]: s })) },
    'safe',
  ],
  [
    'discriminated oneOf → anyOf',
    { oneOf: ['a', 'b'].map((k) => o({ type: { const: k }, [k]: s })) },
    { anyOf: ['a', 'b'].map((k) => o({ type: { const: k }, [k]: s })) },
    'equal',
  ],
  ['enum of one → const', { enum: ['a'] }, { const: 'a' }, 'equal'],
  [
    'enum → oneOf of consts with titles',
    { type: 'string', enum: ['a', 'b'] },
    {
      oneOf: [
        { const: 'a', title: 'A' },
        { const: 'b', title: 'B' },
      ],
    },
    'equal',
  ],
  [
    'enum → oneOf of consts, one more',
    { type: 'string', enum: ['a', 'b'] },
    { oneOf: [{ const: 'a' }, { const: 'b' }, { const: 'c' }] },
    'breaking',
  ],
  ['enum reordered', { enum: ['a', 'b'] }, { enum: ['b', 'a'] }, 'equal'],
  [
    'enum removed value in nested array',
    o({ t: { type: 'array', items: { enum: ['x', 'y'] } } }),
    o({ t: { type: 'array', items: { enum: ['x'] } } }),
    'safe',
  ],
  [
    'minLength 1 → pattern .+ (multi line)',
    { type: 'string', minLength: 1 },
    { type: 'string', pattern: '^[\\s\\S]+$' },
    'equal',
  ],
  [
    'maxLength raised',
    o({ a: { type: 'string', maxLength: 10 } }),
    o({ a: { type: 'string', maxLength: 20 } }),
    'breaking',
  ],
  ['pattern tightened', { type: 'string', pattern: '^[0-9]+$' }, { type: 'string', pattern: '^[0-9]{10}$' }, 'safe'],
  [
    'pattern: anchor lost',
    { type: 'string', pattern: '^ord_[a-z0-9]+$' },
    { type: 'string', pattern: '^ord_[a-z0-9]+' },
    'breaking',
  ],
  [
    'pattern: \\d = [0-9]',
    { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
    { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}$' },
    'equal',
  ],
  ['format added', o({ at: s }), o({ at: { type: 'string', format: 'date-time' } }), 'equal'],
  [
    'format date-time → date',
    o({ at: { type: 'string', format: 'date-time' } }),
    o({ at: { type: 'string', format: 'date' } }),
    'equal',
  ],
  [
    'date-time string → integer',
    o({ at: { type: 'string', format: 'date-time' } }),
    o({ at: { type: 'integer' } }),
    'breaking',
  ],
  ['required moved from root to allOf', o({ a: s }), { ...o({ a: s }, []), allOf: [{ required: ['a'] }] }, 'equal'],
  [
    'required moved from all to one branch',
    { ...o({ a: s, b: s }, ['a']), anyOf: [{ required: ['b'] }, {}] },
    { ...o({ a: s, b: s }, []), anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    'breaking',
  ],
  [
    'additionalProperties false → true',
    o({ a: s }, ['a'], closed),
    o({ a: s }, ['a'], { additionalProperties: true }),
    'breaking',
  ],
  ['additionalProperties absent → true', o({ a: s }), o({ a: s }, ['a'], { additionalProperties: true }), 'equal'],
  [
    'additionalProperties string → [string, number]',
    { type: 'object', additionalProperties: s },
    { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    'breaking',
  ],
  [
    'patternProperties narrowed',
    { type: 'object', patternProperties: { '^x-': true }, ...closed },
    { type: 'object', patternProperties: { '^x-[a-z]+$': true }, ...closed },
    'safe',
  ],
  [
    'patternProperties value',
    { type: 'object', patternProperties: { '^[0-9]+$': i } },
    { type: 'object', patternProperties: { '^[0-9]+$': n } },
    'breaking',
  ],
  [
    'propertyNames enum ↔ properties',
    { type: 'object', propertyNames: { enum: ['a', 'b'] } },
    { type: 'object', properties: { a: true, b: true }, ...closed },
    'equal',
  ],
  [
    'propertyNames maxLength removed',
    { type: 'object', propertyNames: { maxLength: 3 } },
    { type: 'object' },
    'breaking',
  ],
  [
    'dependentRequired removed',
    { ...o({ card: s, cvc: s }, []), dependentRequired: { card: ['cvc'] } },
    o({ card: s, cvc: s }, []),
    'breaking',
  ],
  [
    'if/then/else → oneOf',
    {
      ...o({ kind: { enum: ['p', 'c'] } }),
      if: { properties: { kind: { const: 'p' } } },
      then: { required: ['ssn'] },
      else: { required: ['vat'] },
    },
    {
      type: 'object',
      oneOf: [o({ kind: { const: 'p' } }, ['kind', 'ssn']), o({ kind: { const: 'c' } }, ['kind', 'vat'])],
    },
    'equal',
  ],
  [
    'if/then: then loosened',
    {
      ...o({ country: s }),
      if: { properties: { country: { const: 'US' } } },
      then: { properties: { zip: { pattern: '^[0-9]{5}$' } }, required: ['zip'] },
    },
    {
      ...o({ country: s }),
      if: { properties: { country: { const: 'US' } } },
      then: { properties: { zip: { pattern: '^[0-9]{5}(-[0-9]{4})?$' } }, required: ['zip'] },
    },
    'breaking',
  ],
  [
    'not: forbids less',
    { type: 'string', not: { enum: ['admin', 'root'] } },
    { type: 'string', not: { const: 'root' } },
    'breaking',
  ],
  [
    'not required → forbidden property false',
    { type: 'object', not: { required: ['legacy'] } },
    { type: 'object', properties: { legacy: false } },
    'equal',
  ],
  [
    'prefixItems one more, items closed',
    { type: 'array', prefixItems: [s, s], items: false },
    { type: 'array', prefixItems: [s, s, n], items: false },
    'breaking',
  ],
  [
    'tuple: minItems dropped',
    { type: 'array', prefixItems: [n, n], minItems: 2, maxItems: 2 },
    { type: 'array', prefixItems: [n, n], maxItems: 2 },
    'breaking',
  ],
  [
    'contains/minContains lowered',
    { type: 'array', contains: { const: 'owner' }, minContains: 2 },
    { type: 'array', contains: { const: 'owner' }, minContains: 1 },
    'breaking',
  ],
  [
    'contains/maxContains added',
    { type: 'array', contains: { const: 'owner' } },
    { type: 'array', contains: { const: 'owner' }, maxContains: 1 },
    'safe',
  ],
  ['uniqueItems dropped', { type: 'array', items: s, uniqueItems: true }, { type: 'array', items: s }, 'breaking'],
  [
    'uniqueItems on at most one item',
    { type: 'array', maxItems: 1, uniqueItems: true },
    { type: 'array', maxItems: 1 },
    'equal',
  ],
  ['integer → number', o({ q: i }), o({ q: n }), 'breaking'],
  ['integer ↔ number multipleOf 1', o({ q: i }), o({ q: { type: 'number', multipleOf: 1 } }), 'equal'],
  ['multipleOf 0.01 → 0.001', { type: 'number', multipleOf: 0.01 }, { type: 'number', multipleOf: 0.001 }, 'breaking'],
  [
    'integer: minimum 1 ↔ exclusiveMinimum 0',
    { type: 'integer', minimum: 1 },
    { type: 'integer', exclusiveMinimum: 0 },
    'equal',
  ],
  [
    'default, title, examples, deprecated',
    o({ a: s }),
    o({ a: { ...s, default: '', title: 'A', examples: ['x'], deprecated: true, description: 'd', readOnly: true } }),
    'equal',
  ],
  [
    '$id changes',
    { $id: 'https://a.example/v1/o.json', ...order },
    { $id: 'https://a.example/v2/o.json', ...order },
    'equal',
  ],
  [
    '$anchor ref → pointer ref',
    { $ref: '#money', $defs: { M: { $anchor: 'money', ...n } } },
    { $ref: '#/$defs/M', $defs: { M: n } },
    'equal',
  ],
  [
    'keywords reordered',
    { type: 'object', properties: { a: s, b: n }, required: ['a'] },
    { required: ['a'], properties: { b: n, a: s }, type: 'object' },
    'equal',
  ],
  ['$defs added, unused', order, { ...order, $defs: { Later: s } }, 'equal'],
  ['boolean true → {}', { properties: { a: true } }, { properties: { a: {} } }, 'equal'],
  ['boolean schema false → true', false, true, 'breaking'],
  ['boolean true → false', true, false, 'safe'],
  [
    'recursive tree: leaf loosened',
    { $ref: '#/$defs/N', $defs: { N: o({ value: i, children: { type: 'array', items: { $ref: '#/$defs/N' } } }) } },
    { $ref: '#/$defs/N', $defs: { N: o({ value: n, children: { type: 'array', items: { $ref: '#/$defs/N' } } }) } },
    'breaking',
  ],
  [
    'recursive tree: unrolled once',
    { ...o({ v: i, c: { type: 'array', items: { $ref: '#' } } }) },
    { ...o({ v: i, c: { type: 'array', items: o({ v: i, c: { type: 'array', items: { $ref: '#' } } }) } }) },
    'equal',
  ],
  [
    'recursive list: closed node gets optional',
    {
      $ref: '#/$defs/N',
      $defs: { N: { anyOf: [{ type: 'null' }, o({ v: i, next: { $ref: '#/$defs/N' } }, ['v', 'next'], closed)] } },
    },
    {
      $ref: '#/$defs/N',
      $defs: { N: { anyOf: [{ type: 'null' }, o({ v: i, next: { $ref: '#/$defs/N' } }, ['v'], closed)] } },
    },
    'breaking',
  ],
  ['very long enum, one added', o({ c: { enum: long } }), o({ c: { enum: [...long, 'xx'] } }), 'breaking'],
  ['very long enum, reordered', o({ c: { enum: long } }), o({ c: { enum: [...long].reverse() } }), 'equal'],
  ['very long enum, one removed', o({ c: { enum: long } }), o({ c: { enum: long.slice(1) } }), 'safe'],
  [
    'oneOf with overlap: integer becomes one of',
    { oneOf: [{ type: 'number' }, { type: 'integer' }] },
    { oneOf: [{ type: 'number' }, { type: 'string' }] },
    'breaking',
  ],
  ['minProperties dropped', { type: 'object', minProperties: 1 }, { type: 'object' }, 'breaking'],
  ['property renamed, optional closed', o({ a: s }, [], closed), o({ b: s }, [], closed), 'breaking'],
  ['property renamed, required, open', o({ userName: s, id: s }), o({ user_name: s, id: s }), 'breaking'],
  [
    'draft4 exclusiveMinimum boolean',
    { $schema: 'http://json-schema.org/draft-04/schema#', type: 'number', minimum: 0, exclusiveMinimum: true },
    { $schema: 'http://json-schema.org/draft-04/schema#', type: 'number', minimum: 0 },
    'breaking',
  ],
  [
    'dependentSchemas tightened',
    { ...o({ a: s }, []), dependentSchemas: { a: { properties: { b: s } } } },
    { ...o({ a: s }, []), dependentSchemas: { a: { properties: { b: s }, required: ['b'] } } },
    'safe',
  ],
  [
    'writing bounds: allOf of maximums',
    { type: 'number', maximum: 5 },
    { type: 'number', allOf: [{ maximum: 5 }, { maximum: 10 }] },
    'equal',
  ],
  ['const object, property order', { const: { a: 1, b: [1, 2] } }, { const: { b: [1, 2], a: 1 } }, 'equal'],
  ['const 1 → 1.0 / enum mixed', { enum: [1, '1', null] }, { enum: [1, '1', null, true] }, 'breaking'],
];

export const practicePairs: readonly LabelledPair[] = ROWS.map(([name, old, next, label]) => ({
  family: 'practice',
  name,
  old,
  new: next,
  label,
}));
