import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The examination of every bot of the tests by every rule, and the tests that their findings are exported as. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/long/*.test.ts'],
      fileParallelism: false,
      testTimeout: 600_000,
      outputFile: { json: 'test-results/vitest-long.json' },
    },
  }),
);
