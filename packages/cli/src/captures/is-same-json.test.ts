import { expect, it } from 'vitest';
import { isSameJson } from './is-same-json.ts';

it.each([
  [1, 1, true],
  [null, null, true],
  [null, {}, false],
  [[], {}, false],
  [{ a: 1, b: [2, { c: 'x' }] }, { b: [2, { c: 'x' }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [{ toString: 1 }, { b: 1 }, false],
  [[1, 2], [2, 1], false],
  [[1], ['1'], false],
])('%j and %j: %s', (one, other, expected) => {
  expect(isSameJson(one, other)).toBe(expected);
});

it('compares values that are nested deep', () => {
  const deep = (end: unknown) => {
    let value = end;
    for (let level = 0; level < 100_000; level++) value = [value];
    return value;
  };
  expect(isSameJson(deep(1), deep(1))).toBe(true);
  expect(isSameJson(deep(1), deep(2))).toBe(false);
});
