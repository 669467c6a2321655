import { expect, it } from 'vitest';
import { type Duration, milliseconds } from './duration.ts';

it.each([
  [0, 0],
  [1.5, 1.5],
  ['250ms', 250],
  ['3s', 3_000],
  ['15m', 900_000],
  ['1.5h', 5_400_000],
  ['2d', 172_800_000],
] satisfies [Duration, number][])('reads %j as %d ms', (duration, expected) => {
  expect(milliseconds(duration)).toBe(expected);
});

it.each([
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '15',
  '-3s',
  '15 parsecs',
  's',
  `${'9'.repeat(200)}s`,
  null,
  {},
])('refuses %j', (duration) => {
  expect(() => milliseconds(duration as Duration)).toThrow(TypeError);
  expect(() => milliseconds(duration as Duration)).toThrow(/^Failed to read a duration: it is .+\. Pass milliseconds/);
});
