import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/** The first command loads the whole mock, which takes its time on a machine that runs other tests as well. */
export default mergeConfig(shared, defineConfig({ test: { testTimeout: 30_000 } }));
