import { defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.shared.ts';

/** The README is tested here; the packages test themselves. */
export default mergeConfig(shared, defineConfig({ test: { include: ['README.test.ts'], testTimeout: 60_000 } }));
