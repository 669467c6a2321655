import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../vitest.shared.ts';

/** What `npm test` runs: nothing here installs anything. */
export default mergeConfig(
  shared,
  defineConfig({ test: { include: ['src/**/*.test.ts'], exclude: ['**/*.long.test.ts'] } }),
);
