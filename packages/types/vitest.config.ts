import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../../vitest.shared.ts';

/** Compilers take seconds, and more on a busy machine. */
export default mergeConfig(withoutIsolation, defineConfig({ test: { testTimeout: 60_000 } }));
