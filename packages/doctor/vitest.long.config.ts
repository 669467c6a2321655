import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/**
 * The tests that the findings in all bots are exported as, and the coverage of runs of Vitest in all its pools.
 */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // An examination mostly waits. By default, a machine of two cores runs one file at a time.
      maxWorkers: 3,
      include: ['test/rules/{http,replies,loss,robustness}.test.ts', 'src/coverage/coverage-reporter.test.ts'],
      provide: { fullSize: true },
      testTimeout: 600_000,
      outputFile: { json: 'test-results/vitest-long.json' },
    },
  }),
);
