import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../../vitest.shared.ts';

/** What needs a browser for longer than `npm test` should take. */
export default mergeConfig(
  withoutIsolation,
  defineConfig({
    test: {
      include: ['test/long/*.test.ts'],
      outputFile: { json: 'test-results/vitest-long.json' },
      // A browser draws some time after a change.
      expect: { poll: { timeout: 15_000 } },
      testTimeout: 120_000,
    },
  }),
);
