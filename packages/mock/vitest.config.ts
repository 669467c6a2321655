import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

const msw2 = { 'msw/node': 'msw2/node', msw: 'msw2' };

const usesMsw = [
  'src/node.test.ts',
  'src/loop.test.ts',
  'src/several-mocks.test.ts',
  'src/own-server.test.ts',
  'src/mock.contract.test.ts',
  'test/never-the-real-gateway.test.ts',
  'test/fake-timers/vitest.test.ts',
  'test/receivers/*.test.ts',
];

/** What touches MSW is tested with both versions that the mock serves. */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      exclude: [...configDefaults.exclude, 'test/long/**'],
      projects: [
        { extends: true, test: { name: 'msw 3' } },
        { extends: true, test: { name: 'msw 2', include: usesMsw }, resolve: { alias: msw2 } },
      ],
    },
  }),
);
