import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The examination of every bot of the tests by every rule. */
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
