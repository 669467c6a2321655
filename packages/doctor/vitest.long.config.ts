import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/**
 * The examination of every bot of the tests by every rule, the tests that all their findings are exported as, and the
 * coverage of runs of Vitest in all its pools.
 */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // An examination mostly waits. By default, a machine of two cores runs one file at a time.
      maxWorkers: 3,
      include: [
        'test/long/*.test.ts',
        'test/rules/{http,replies,loss,robustness}.test.ts',
        'src/coverage/coverage-reporter.test.ts',
      ],
      provide: { fullSize: true },
      testTimeout: 600_000,
      outputFile: { json: 'test-results/vitest-long.json' },
    },
  }),
);
