import { expect, it } from 'vitest';
import { runModel } from '../model/run-model.ts';

// The same sequences each time: what fails is due to a change. Other seeds are tried by FAST_CHECK_SEED.
it('behaves like the model in sequences of 10,000 calls', { timeout: 900_000 }, async () => {
  const { calls, unsuccessful } = await runModel(10_000, 614_171, { untilSuccessful: true });
  expect(calls).toBeGreaterThanOrEqual(10_000);
  expect(unsuccessful).toEqual([]);
});
