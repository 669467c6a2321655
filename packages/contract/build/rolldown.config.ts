import { defineConfig } from 'rolldown';

/** Few and small files: the first verdict should not wait for them. */
export default defineConfig({
  input: { index: 'src/index.ts', cases: 'src/cases.ts', requests: 'src/requests.ts', vitest: 'src/vitest.ts' },
  external: ['vitest'],
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: '[name].js',
    minify: { compress: false, mangle: false, codegen: true },
  },
});
