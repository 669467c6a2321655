import { expect, test } from 'vitest';
import { formatAim, meetsAim } from './aim.ts';

test.each([
  [0.24, { atMost: 0.25 }, true],
  [0.25, { atMost: 0.25 }, true],
  [0.26, { atMost: 0.25 }, false],
  [0.89, { atLeast: 0.9 }, false],
  [0.9, { atLeast: 0.9 }, true],
  [1.2, { atLeast: 0.9 }, true],
])('a ratio of %d against %j: met is %j', (ratio, aim, met) => {
  expect(meetsAim(ratio, aim)).toBe(met);
});

test('shows the direction of an aim', () => {
  expect(formatAim({ atMost: 0.1 })).toBe('<= 0.10');
  expect(formatAim({ atLeast: 0.9 })).toBe('>= 0.90');
});
