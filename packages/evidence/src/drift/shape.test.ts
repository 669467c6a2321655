import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeShapes, shapeOfValue } from './shape.ts';

test('describes types, properties, items and maps', () => {
  expect(shapeOfValue({ a: [1, 'x', 0.5], b: null, 919984351847: { c: true } })).toEqual({
    types: ['object'],
    properties: { a: { types: ['array'], items: { types: ['integer', 'number', 'string'] } }, b: { types: ['null'] } },
    values: { types: ['object'], properties: { c: { types: ['boolean'] } } },
  });
});

test('reads an object with very many properties as a map', () => {
  const many = Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`k${i}`, i]));
  expect(shapeOfValue(many)).toEqual({ types: ['object'], values: { types: ['integer'] }, isMap: true });
});

test('merging is associative, commutative and idempotent', () => {
  const keys = fc.nat(40).map((i) => `k${i}`);
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      fc.constantFrom(null, 1, 0.5, 'x', true),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(keys, tie('any'), { maxKeys: 45 }),
    ),
  })).any;
  const shape = value.map((json) => shapeOfValue(json));
  fc.assert(
    fc.property(shape, shape, shape, (a, b, c) => {
      const text = (...[one, other]: [typeof a, typeof a]) => JSON.stringify(mergeShapes(one, other));
      expect(text(a, b)).toBe(text(b, a));
      expect(text(mergeShapes(a, b), c)).toBe(text(a, mergeShapes(b, c)));
      expect(text(a, a)).toBe(JSON.stringify(a));
    }),
    { seed: 7 },
  );
});
