import { defineConfig } from 'vitest/config';

/** What `npm run test:long` runs: it installs projects from the registry, one after the other. */
export default defineConfig({
  test: {
    include: ['src/**/*.long.test.ts'],
    globalSetup: ['src/pack-and-install.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest-long.json' },
  },
});
