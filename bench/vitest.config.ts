import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../vitest.shared.ts';

/** Nothing here is held to a time: a busy machine only needs patience. */
export default mergeConfig(withoutIsolation, defineConfig({ test: { testTimeout: 60_000 } }));
