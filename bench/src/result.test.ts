import { expect, test } from 'vitest';
import { toResult } from './result.ts';

const benchmark = { id: 'a/b', unit: 'ns' } as const;

test('takes the round with the median ratio', () => {
  const rounds = [
    { ours: 500, theirs: 7 },
    { ours: 3, theirs: 4 },
    { ours: 2, theirs: 9000 },
  ];
  expect(toResult(benchmark, rounds)).toEqual({
    ...benchmark,
    ours: 3,
    theirs: 4,
    ratio: 0.75,
    runs: [500 / 7, 0.75, 2 / 9000],
  });
});

test('refuses no rounds', () => {
  expect(() => toResult(benchmark, [])).toThrow('a/b has no rounds');
});
