import { defineConfig, mergeConfig, type ViteUserConfig } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether proofs run at their full size, as `npm run test:long` does. */
    fullSize: boolean;
  }
}

/** Every package reports to the terminal, and to a file from which CI adds up the results. */
const shared = defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
    provide: { fullSize: false },
    includeTaskLocation: true,
    // Far above what any test takes: a busy machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
export default shared;

/** For packages whose tests leave nothing behind: one process runs all files, and loads each module once. */
export const withoutIsolation = mergeConfig(shared, defineConfig({ test: { isolate: false } }));

/** Runs the proofs of a package, which are named here, at their full size. */
export function fullSize(...include: string[]): ViteUserConfig {
  return mergeConfig(
    withoutIsolation,
    defineConfig({
      test: {
        include,
        provide: { fullSize: true },
        outputFile: { json: 'test-results/vitest-long.json' },
        testTimeout: 120_000,
        hookTimeout: 120_000,
      },
    }),
  );
}
