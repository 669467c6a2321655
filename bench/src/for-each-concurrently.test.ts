import { expect, test } from 'vitest';
import { forEachConcurrently } from './for-each-concurrently.ts';

test('does each index once, never more at once than asked for', async () => {
  const done: number[] = [];
  let underWay = 0;
  let most = 0;
  await forEachConcurrently(3, 10, async (index) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    done.push(index);
  });
  expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(3);
});
