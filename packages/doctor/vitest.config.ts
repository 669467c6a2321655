import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Far above what an examination takes: a busy machine is no reason to fail. */
const LONGEST_MS = 240_000;

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      // An examination mostly waits. By default, a machine of two cores runs one file at a time.
      maxWorkers: 3,
      // Real servers take real time.
      exclude: [...configDefaults.exclude, 'test/url-target.test.ts'],
      testTimeout: LONGEST_MS,
      hookTimeout: LONGEST_MS,
    },
  }),
);
