import { readdirSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const events = readdirSync('src/generated/events').map((file) => file.replace(/\.ts$/, ''));

/** Few and small files: the first verdict should not wait for them. */
export default defineConfig({
  input: {
    index: 'src/index.ts',
    cases: 'src/cases.ts',
    requests: 'src/requests.ts',
    vitest: 'src/vitest.ts',
    vitest4: 'src/vitest4.ts',
    ...Object.fromEntries(events.map((event) => [`events/${event}`, `src/generated/events/${event}.ts`])),
  },
  external: ['vitest'],
  // Without this, the index would be one file more. What others need of it they import from it, as users do.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        { name: 'shared', minShareCount: events.length },
        { name: 'message', test: /compiled\/message\.js$/ },
      ],
    },
    minify: { compress: false, mangle: false, codegen: true },
  },
});
