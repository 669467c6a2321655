import { defineConfig, mergeConfig } from 'vitest/config';
import { withoutIsolation } from '../../vitest.shared.ts';

/** A browser draws later than it is told. */
export default mergeConfig(withoutIsolation, defineConfig({ test: { expect: { poll: { timeout: 15_000 } } } }));
