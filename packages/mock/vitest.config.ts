import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

const msw2 = { 'msw/node': 'msw2/node', msw: 'msw2' };

/** Tests that intercept requests: they run with both versions of MSW, all others with MSW 3 alone. */
const interceptingTests = [
  'src/node.test.ts',
  'src/loop.test.ts',
  'src/several-mocks.test.ts',
  'src/own-server.test.ts',
  'src/timeline/causes.test.ts',
  'test/never-the-real-gateway.test.ts',
  'test/fake-timers/vitest.test.ts',
  'test/receivers/*.test.ts',
];

export default mergeConfig(
  shared,
  defineConfig({
    test: {
      exclude: [...configDefaults.exclude, 'test/long/**'],
      // Every test closes what it opens, so files can share a worker and its loaded modules.
      pool: 'threads',
      isolate: false,
      // Tests that start Node do not compile the sources each time.
      env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('./node_modules/.cache/compile', import.meta.url)) },
      projects: [
        { extends: true, test: { name: 'msw 3' } },
        { extends: true, test: { name: 'msw 2', include: interceptingTests }, resolve: { alias: msw2 } },
      ],
    },
  }),
);
