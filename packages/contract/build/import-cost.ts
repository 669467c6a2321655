import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** What the compiler counts. Unlike its time, that is the same on every machine, as long as one thread checks all. */
export interface CompilerCounts {
  Symbols: number;
  Instantiations: number;
}

/** What a TypeScript module adds to a compilation of an empty one. */
export async function importCost(code: string): Promise<CompilerCounts> {
  // In this package, so that it finds the packages that this one does.
  const results = path.join(import.meta.dirname, '../test-results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(path.join(results, 'import-cost-'));
  try {
    const [full, empty] = [await countsOf(folder, code), await countsOf(folder, 'export {};')];
    return { Symbols: full.Symbols - empty.Symbols, Instantiations: full.Instantiations - empty.Instantiations };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function countsOf(folder: string, code: string): Promise<CompilerCounts> {
  const file = path.join(folder, 'app.ts');
  await writeFile(file, code);
  const flags =
    '--singleThreaded --ignoreConfig --noEmit --extendedDiagnostics --strict --module nodenext --target es2023'.split(
      ' ',
    );
  const { stdout } = await promisify(execFile)('tsc', [...flags, '--types', '', file]);
  const count = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(stdout)?.[1]);
  return { Symbols: count('Symbols'), Instantiations: count('Instantiations') };
}
