import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

/** What `npm run test:long` runs: it installs projects from the registry, one after the other. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: ['src/**/*.long.test.ts'],
      globalSetup: ['src/pack-and-install.ts'],
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 300_000,
      outputFile: { json: 'test-results/vitest-long.json' },
    },
  }),
);
