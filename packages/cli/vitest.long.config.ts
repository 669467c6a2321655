import { defineConfig } from 'vitest/config';

/** What `npm run test:long` runs: the program in processes of its own, for every command and signal. */
export default defineConfig({
  test: {
    include: ['src/**/*.long.test.ts'],
    testTimeout: 300_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest-long.json' },
  },
});
