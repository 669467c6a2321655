import { expect, it } from 'vitest';
import { describeMs } from './describe-time.ts';

it.each([
  [0, '0 ms'],
  [12.4, '12 ms'],
  [999, '999 ms'],
  [1_000, '1 s'],
  [1_449, '1.4 s'],
  [59_999, '59 s'],
  [120_000, '2 min'],
  [5_400_000, '1.5 h'],
  [172_800_000, '2 d'],
])('%s ms is %s', (ms, text) => {
  expect(describeMs(ms)).toBe(text);
});
