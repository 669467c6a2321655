import { defineConfig, mergeConfig } from 'vitest/config';
import shared from './vitest.shared.ts';

/** The README and the guides are tested here; the packages test themselves. */
export default mergeConfig(
  shared,
  defineConfig({ test: { include: ['README.test.ts', 'guides.test.ts'], testTimeout: 60_000 } }),
);
