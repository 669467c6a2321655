import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';
import { compilers } from './versions.ts';

export type Resolution = 'node10' | 'NodeNext' | 'Bundler';

/**
 * Compiles files of a project with a TypeScript of the dev dependencies.
 * @throws with what the compiler reports
 */
export async function typeCheck(
  folder: string,
  version: keyof typeof compilers,
  moduleResolution: Resolution,
  files: string[],
): Promise<void> {
  const compilerOptions = {
    module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
    moduleResolution,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    // What a project gets by itself: every `@types` package it has.
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    ...(version === '6.0' && { ignoreDeprecations: '6.0', types: ['*'] }),
  };
  const project = path.join(folder, 'tsconfig.json');
  await writeFile(project, JSON.stringify({ compilerOptions, files }));
  const manifest = import.meta.resolve(`${compilers[version]}/package.json`);
  await run(folder, process.execPath, [fileURLToPath(new URL('bin/tsc', manifest)), '--project', project]);
}
