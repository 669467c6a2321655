import { describe, expect, it } from 'vitest';
import { mismatches } from './mismatches.ts';

describe('a part is enough', () => {
  it.each([
    [{}, { a: 1 }],
    [{ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }],
    [[{ a: 1 }], [{ a: 1, b: 2 }]],
    [{ a: undefined }, { b: 1 }],
    ['a', 'a'],
    [null, null],
    [Number.NaN, Number.NaN],
    [(value: number) => value > 1, 2],
    [{ a: (value: string) => value.startsWith('b') }, { a: 'bc' }],
    [
      { a: expect.any(String), b: expect.arrayContaining([1]) },
      { a: 'x', b: [2, 1] },
    ],
  ])('%j of %j', (expected, received) => {
    expect(mismatches(expected, received)).toEqual([]);
  });
});

describe('a difference has a path', () => {
  it.each([
    [{ a: 1 }, { a: 2 }, '/a', 1, 2],
    [{ a: 1 }, {}, '/a', 1, undefined],
    [{ a: undefined }, { a: 1 }, '/a', undefined, 1],
    [{ a: [1, 2] }, { a: [1] }, '/a/1', 2, undefined],
    [{ a: [1] }, { a: [1, 2] }, '/a/length', 1, 2],
    [{ a: [] }, { a: {} }, '/a', [], {}],
    [{ a: {} }, { a: null }, '/a', {}, null],
    [{ a: '1' }, { a: 1 }, '/a', '1', 1],
    [{ toString: 1 }, {}, '/toString', 1, undefined],
    ['a', 'b', '', 'a', 'b'],
  ])('%j of %j: at %j', (expected, received, pointer, part, found) => {
    expect(mismatches(expected, received)).toEqual([{ pointer, expected: part, received: found }]);
  });

  it('each of several', () => {
    expect(mismatches({ a: 1, b: [{ c: 1 }], d: 1 }, { a: 2, b: [{ c: 2 }], d: 1 })).toMatchObject([
      { pointer: '/a' },
      { pointer: '/b/0/c' },
    ]);
  });

  it('a question that is answered with no', () => {
    const isLong = (value: string) => value.length > 3;
    expect(mismatches({ a: isLong }, { a: 'abc' })).toEqual([{ pointer: '/a', expected: isLong, received: 'abc' }]);
  });

  it('an asymmetric matcher that does not match', () => {
    expect(mismatches({ a: expect.any(Number) }, { a: 'abc' })).toMatchObject([{ pointer: '/a', received: 'abc' }]);
  });
});
