import { expect, it } from 'vitest';
import { runModel } from './run-model.ts';

it('behaves like the model in any sequence of calls', async () => {
  const { calls } = await runModel(500, 12);
  expect(calls).toBeGreaterThanOrEqual(500);
});
