import { defineConfig } from 'vitest/config';

/** Every package reports to the terminal, and to a file from which CI adds up the results. */
export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
