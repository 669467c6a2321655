import { readFileSync } from 'node:fs';
import { defineConfig } from 'rolldown';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Few files: to load a module takes longer than to run most of them. */
export default defineConfig({
  input: {
    main: 'src/main.ts',
    'check-worker': 'src/validate/check-worker.ts',
    'drift-worker': 'src/drift/drift-worker.ts',
    'record-worker': 'src/record/record-worker.ts',
    'diff-process': 'src/diff/diff-process.ts',
  },
  platform: 'node',
  // As in tsconfig.base.json: `engines` allows a Node that does not know newer syntax, such as `await using`.
  transform: { target: 'es2023' },
  external: [/^node:/, ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`))],
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name].js' },
});
