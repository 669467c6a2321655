import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** Proofs at full size, which take too long for every run of the tests. */
export default mergeConfig(shared, defineConfig({ test: { include: ['test/long/*.test.ts'] } }));
