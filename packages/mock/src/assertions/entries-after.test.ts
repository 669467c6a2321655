import { expect, it } from 'vitest';
import { entriesAfter } from './entries-after.ts';

it('is every entry after a place, whether an entry is there or not', () => {
  const log = [2, 3, 7, 9, 12].map((seq) => ({ seq }));
  for (let after = 0; after < 15; after++) {
    expect(entriesAfter(log, after)).toEqual(log.filter(({ seq }) => seq > after));
  }
  expect(entriesAfter([], 1)).toEqual([]);
});

it('looks at few of many entries', () => {
  let looks = 0;
  const log = Array.from({ length: 100_000 }, (_, seq) => ({
    get seq() {
      looks++;
      return seq;
    },
  }));
  expect(entriesAfter(log, 99_990)).toHaveLength(9);
  expect(looks).toBeLessThan(20);
});
