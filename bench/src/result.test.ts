import { expect, test } from 'vitest';
import { toResult } from './result.ts';

test('divides the median of ours by the median of theirs', () => {
  const rounds = [
    { ours: 3, theirs: 8 },
    { ours: 2, theirs: 9000 },
    { ours: 500, theirs: 7 },
  ];
  expect(toResult({ id: 'a/b', unit: 'ns' }, rounds)).toEqual({
    id: 'a/b',
    ours: 3,
    theirs: 8,
    unit: 'ns',
    ratio: 0.375,
  });
});
