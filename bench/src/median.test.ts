import { expect, test } from 'vitest';
import { median } from './median.ts';

test.each([
  [[7], 7],
  [[10, 9, 1], 9],
  [[4, 100, 2, 1], 3],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('refuses no values', () => {
  expect(() => median([])).toThrow(RangeError);
});
