import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reasonOf } from './reason-of.ts';

/** A file to read, or an argument that leads to none. */
export interface FoundFile {
  /** Its path: that of the argument, or one that begins with it. */
  file: string;
  /** Why there is nothing to read. */
  error?: string;
}

export const STDIN = '<stdin>';

const NODE_MODULES = ['**/node_modules/**'];

/**
 * The files that arguments stand for: files, folders (all **\/*.json but node_modules), globs, and - for standard input.
 * Each file comes once, in the order of the paths.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const arg of args) {
    for (const entry of await filesOf(arg, cwd)) {
      const key = entry.file === STDIN ? STDIN : resolve(cwd, entry.file);
      if (!found.has(key)) found.set(key, entry);
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function filesOf(arg: string, cwd: string): Promise<FoundFile[]> {
  if (arg === '-') return [{ file: STDIN }];
  const path = withSlashes(arg);
  const stats = await stat(resolve(cwd, arg)).catch((error: NodeJS.ErrnoException) => error);
  if (!(stats instanceof Error)) {
    return stats.isDirectory() ? filesIn(path, cwd) : [{ file: path }];
  }
  if (!isDynamicPattern(path)) return [{ file: path, error: reasonOf(stats) }];
  const ignore = path.includes('node_modules') ? [] : NODE_MODULES;
  const files = await glob(path, { cwd, ignore, absolute: isAbsolute(arg), expandDirectories: false });
  return files.length > 0 ? files.map((file) => ({ file })) : [{ file: arg, error: 'no file matches' }];
}

async function filesIn(folder: string, cwd: string): Promise<FoundFile[]> {
  const files = await glob('**/*.json', { cwd: resolve(cwd, folder), ignore: NODE_MODULES });
  if (files.length === 0) return [{ file: folder, error: 'there is no .json file in it' }];
  return files.map((file) => ({ file: withSlashes(join(folder, file)) }));
}

/** Paths as globs and reports spell them on every system. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
