import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Bots behind real servers, and the coverage of runs of Vitest in all its pools. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['test/url-target.test.ts', 'src/coverage/coverage-reporter.test.ts'],
      provide: { fullSize: true },
      testTimeout: 600_000,
      outputFile: { json: 'test-results/vitest-long.json' },
    },
  }),
);
