import { expect, it } from 'vitest';
import { runModel } from '../model/run-model.ts';

it('behaves like the model in sequences of 10,000 calls, which differ each time', { timeout: 900_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`Sequences of calls from the seed ${seed}`);
  const { calls, unsuccessful } = await runModel(10_000, seed, { untilSuccessful: true });
  expect(calls).toBeGreaterThanOrEqual(10_000);
  expect(unsuccessful).toEqual([]);
});
