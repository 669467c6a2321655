import { expect, test } from 'vitest';
import { describeOrder } from './describe-order.ts';
import { works } from './works.ts';

const pointsOf = (ms: (size: number) => number, bytes: (size: number) => number) =>
  [1_000, 4_000, 16_000, 64_000].map((size) => ({ size, ms: ms(size), bytes: bytes(size) }));

test.each([
  [
    (n: number) => n / 10,
    (n: number) => n * 100,
    'Time grows in proportion (n^1.00); memory grows in proportion (n^1.00).',
  ],
  [
    (n: number) => n * n,
    (n: number) => Math.min(n, 10_000) * 1_000,
    'Time grows faster than in proportion (n^2.00); memory is bounded (n^0.00).',
  ],
  [(n: number) => Math.sqrt(n), () => 40_000, 'Time grows more slowly than in proportion (n^0.50); no memory is kept.'],
])('describes %s and %s', (ms, bytes, expected) => {
  expect(describeOrder(pointsOf(ms, bytes))).toBe(expected);
});

test.each(Object.entries(works))('%s has four sizes, and does its work', async (_, { sizes, prepare }) => {
  expect(sizes).toHaveLength(4);
  expect(await prepare(10)()).toBeDefined();
});
