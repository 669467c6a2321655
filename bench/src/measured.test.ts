import { expect, test } from 'vitest';
import { type Benchmark, Skip } from './benchmarks/benchmark.ts';
import { measure } from './measured.ts';

const benchmark = { id: 'a/b', what: 'a over b', unit: 'ms' } satisfies Partial<Benchmark>;

test('a benchmark has a result', async () => {
  const { result, obstacle } = await measure({ ...benchmark, measure: async () => [{ ours: 1, theirs: 2 }] });
  expect(result).toEqual({ id: 'a/b', unit: 'ms', ours: 1, theirs: 2, ratio: 0.5, runs: [0.5] });
  expect(obstacle).toBeUndefined();
});

test.each([
  [new Skip('there is no Chromium'), 'skipped: there is no Chromium', undefined],
  [new Error('a.mjs ended with 1'), 'failed: a.mjs ended with 1', true],
])('or says why not: %s', async (error, obstacle, hasFailed) => {
  const measured = await measure({ ...benchmark, measure: () => Promise.reject(error) });
  expect(measured.obstacle).toBe(obstacle);
  expect(measured.hasFailed).toBe(hasFailed);
  expect(measured.result).toBeUndefined();
});
