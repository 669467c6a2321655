import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ChunkingContext, defineConfig } from 'rolldown';
import license from 'rollup-plugin-license';

// Its types name a default export that the module does not have.
const licenses = license as unknown as typeof license.default;
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a run of `validate` loads after `main`, with its default report. */
const VALIDATE = ['src/validate/validate-files.ts', 'src/report/formats/pretty-format.ts'];

let chunks: Map<string, string> | undefined;

/**
 * Two chunks for what `validate` loads, since it has to start at once and loading a file takes longer than running most
 * modules: what every command needs, without Commander, which threads do not need; and the rest.
 */
function chunkOf(id: string, context: ChunkingContext): string | undefined {
  const reachable = (roots: readonly string[]): Set<string> => {
    const found = new Set(roots.map((root) => resolve(root)));
    for (const module of found) for (const next of context.getModuleInfo(module)?.importedIds ?? []) found.add(next);
    return found;
  };
  chunks ??= new Map([
    ...[...reachable(VALIDATE)].map((module) => [module, 'validate'] as const),
    ...[...reachable(['src/main.ts'])].flatMap((module) =>
      [...reachable([module])].some((next) => next.includes('commander')) ? [] : [[module, 'base'] as const],
    ),
  ]);
  return chunks.get(id);
}

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
  plugins: [
    // Other people's code in the bundle keeps its licence.
    licenses({ thirdParty: { multipleVersions: true, output: resolve('dist/third-party-licenses.txt') } }),
  ],
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: '[name].js',
    codeSplitting: { groups: [{ name: chunkOf, debugName: 'start', test: (id) => id.startsWith(resolve('src')) }] },
  },
});
