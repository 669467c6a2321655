import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../../vitest.shared.ts';

export default mergeConfig(
  withoutIsolation,
  // A browser draws later than it is told.
  defineConfig({ test: { exclude: ['test/long/**'], expect: { poll: { timeout: 15_000 } } } }),
);
