import { readdirSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const events = readdirSync('src/generated/events').map((file) => file.replace(/\.ts$/, ''));

/** Few and small files, so that they load fast. */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    anonymise: 'src/anonymise.ts',
    cases: 'src/cases.ts',
    examples: 'src/examples.ts',
    receiver: 'src/receiver.ts',
    requests: 'src/requests.ts',
    steps: 'src/steps.ts',
    vitest: 'src/vitest.ts',
    vitest4: 'src/vitest4.ts',
    ...Object.fromEntries(events.map((event) => [`events/${event}`, `src/generated/events/${event}.ts`])),
  },
  external: ['vitest'],
  // The kinds of values are compared in every loop: engines jump by numbers, and would compare names one by one.
  optimization: { inlineConst: true },
  // As in tsconfig.base.json, for engines that do not know newer syntax.
  transform: { target: 'es2023' },
  // Without this, the index would need another file. The other entries import from it, as users do.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        { name: 'shared', minShareCount: events.length },
        { name: 'message', test: /compiled\/message\.js$/ },
        { name: 'json-schema', test: /generated\/json-schema\.ts$/ },
      ],
    },
    minify: { compress: false, mangle: false, codegen: true },
  },
});
