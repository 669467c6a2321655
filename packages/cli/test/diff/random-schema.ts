// biome-ignore-all lint/suspicious/noThenProperty: a keyword of JSON Schema
import type { Json } from '../../src/diff/logic/formula.ts';

type Random = () => number;

/** A small schema that uses any keywords, with few names and values, so that two of them are often related. */
export function randomSchema(random: Random, depth = 3): Json {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const inner = (): Json =>
    depth <= 0
      ? pick<Json>([true, { type: 'string' }, { type: 'integer' }, { const: 'a' }])
      : randomSchema(random, depth - 1);
  const few = <T>(make: () => T, most = 2): T[] => Array.from({ length: 1 + Math.floor(random() * most) }, make);
  const name = () => pick(['a', 'b', 'ab']);
  const value = () => pick<Json>(['a', 'b', 0, 1, 2.5, true, null, [], ['a'], {}, { a: 1 }, -1]);
  const makers: Record<string, () => Json> = {
    type: () =>
      pick<Json>([
        'string',
        'integer',
        'number',
        'object',
        'array',
        'boolean',
        ['string', 'null'],
        ['object', 'array'],
      ]),
    enum: () => few(value, 4),
    const: value,
    minimum: () => pick([0, 1, 2, -1]),
    exclusiveMaximum: () => pick([2, 3, 0.5]),
    maximum: () => pick([1, 2, 3]),
    multipleOf: () => pick([1, 2, 0.5, 3]),
    minLength: () => pick([0, 1, 2]),
    maxLength: () => pick([0, 1, 2, 3]),
    pattern: () => pick(['^a', 'b$', '^a*$', '^[ab]+$', 'a|b', '^(a|b)?$']),
    minItems: () => pick([0, 1, 2]),
    maxItems: () => pick([0, 1, 2, 3]),
    uniqueItems: () => true,
    items: inner,
    prefixItems: () => few(inner),
    contains: inner,
    minContains: () => pick([0, 1, 2]),
    maxContains: () => pick([1, 2]),
    minProperties: () => pick([0, 1, 2]),
    maxProperties: () => pick([0, 1, 2]),
    required: () => [...new Set(few(name))],
    properties: () => Object.fromEntries(few(name, 3).map((key) => [key, inner()])),
    patternProperties: () => ({ [pick(['^a', 'b$', '^x-'])]: inner() }),
    additionalProperties: inner,
    propertyNames: () => pick<Json>([{ pattern: '^a' }, { maxLength: 1 }, { enum: ['a', 'b'] }]),
    dependentRequired: () => ({ [name()]: [name()] }),
    dependentSchemas: () => ({ [name()]: inner() }),
    unevaluatedProperties: () => pick<Json>([false, { type: 'string' }]),
    unevaluatedItems: () => pick<Json>([false, { type: 'string' }]),
    allOf: () => few(inner),
    anyOf: () => few(inner, 3),
    oneOf: () => few(inner, 3),
    not: inner,
    if: inner,
    then: inner,
    else: inner,
  };
  if (random() < 0.08) return random() < 0.7;
  return Object.fromEntries(few(() => pick(Object.keys(makers)), 4).map((keyword) => [keyword, makers[keyword]!()]));
}

/** The schema after one small change. */
export function mutated(schema: Json, random: Random): Json {
  const copy = structuredClone(schema);
  const nodes: { [key: string]: Json }[] = [];
  const walk = (node: Json) => {
    if (typeof node !== 'object' || node === null) return;
    if (!Array.isArray(node)) nodes.push(node);
    for (const child of Object.values(node)) walk(child);
  };
  walk(copy);
  const node = nodes[Math.floor(random() * nodes.length)];
  if (!node) return randomSchema(random, 1);
  const keys = Object.keys(node);
  const key = keys[Math.floor(random() * keys.length)];
  const other = randomSchema(random, 1);
  if (key !== undefined && random() < 0.5) delete node[key];
  else Object.assign(node, typeof other === 'object' ? other : {});
  return copy;
}

/** Small values of the names and values that random schemas use. */
export function randomValue(random: Random, depth = 2): Json {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const roll = random();
  if (depth > 0 && roll < 0.4) {
    const names = ['a', 'b', 'ab', 'x-', 'c'].filter(() => random() < 0.35);
    return Object.fromEntries(names.map((name) => [name, randomValue(random, depth - 1)]));
  }
  if (depth > 0 && roll < 0.65)
    return Array.from({ length: Math.floor(random() * 4) }, () => randomValue(random, depth - 1));
  return pick<Json>([
    '',
    'a',
    'b',
    'ab',
    'aa',
    'ba',
    'abc',
    'c',
    0,
    1,
    2,
    3,
    4,
    6,
    0.5,
    2.5,
    -1,
    1.5,
    -2,
    true,
    false,
    null,
    [],
    {},
  ]);
}
