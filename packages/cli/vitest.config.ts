import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

/**
 * No test changes what others see, so all share the modules, and Node loads the built packages as they are: loading the
 * mock and the contract takes longer than most tests do. Two workers at least: one of them mostly waits for processes.
 */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      exclude: [...configDefaults.exclude, '**/*.long.test.ts'],
      pool: 'threads',
      isolate: false,
      maxWorkers: Math.max(2, availableParallelism() - 1),
      server: { deps: { external: [/\/packages\/\w+\/dist\//] } },
    },
  }),
);
