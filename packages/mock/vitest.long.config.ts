import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The tests that take too long for `npm test`, one file at a time because they measure memory and kill processes. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/long/*.test.ts'],
      fileParallelism: false,
      outputFile: { json: 'test-results/vitest-long.json' },
    },
  }),
);
