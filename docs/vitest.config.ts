import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../vitest.shared.ts';

export default mergeConfig(
  withoutIsolation,
  // A browser draws some time after a change.
  defineConfig({ test: { expect: { poll: { timeout: 30_000 } } } }),
);
