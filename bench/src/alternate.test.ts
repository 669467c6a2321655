import { expect, test } from 'vitest';
import { alternate } from './alternate.ts';

test('measures in turns, swaps who goes first, and throws the warm-up away', async () => {
  const calls: string[] = [];
  const rounds = await alternate(
    { warmUp: 1, rounds: 2 },
    () => calls.push('ours'),
    async () => calls.push('theirs'),
  );
  expect(calls).toEqual(['theirs', 'ours', 'ours', 'theirs', 'theirs', 'ours']);
  expect(rounds).toEqual([
    { ours: 3, theirs: 4 },
    { ours: 6, theirs: 5 },
  ]);
});
