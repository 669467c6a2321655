import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../../vitest.shared.ts';

export default mergeConfig(
  withoutIsolation,
  // A browser draws some time after a change.
  defineConfig({ test: { exclude: ['test/long/**'], expect: { poll: { timeout: 15_000 } } } }),
);
