import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { reasonOf } from './reason-of.ts';
import { walkFolder } from './walk-folder.ts';

/** A file to read, or an argument that leads to none. */
export interface FoundFile {
  /** Its path: the argument, or a path that begins with it. */
  file: string;
  /** Why there is nothing to read. */
  error?: string;
}

/** The entries of a folder that are not read. */
export interface SkippedEntries {
  /** The folder, as the argument names it. */
  folder: string;
  /** Paths below the folder. */
  paths: string[];
}

export interface FoundFiles {
  /** Each file once, in the order of the paths. */
  files: FoundFile[];
  /** One entry for each folder that has some. */
  skipped: SkippedEntries[];
}

export const STDIN = '<stdin>';

const NODE_MODULES = ['**/node_modules/**'];

/**
 * Finds the files that arguments stand for: files, folders (their captures, those of subfolders included), globs,
 * and - for standard input.
 */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const found = new Map<string, FoundFile>();
  const skipped: SkippedEntries[] = [];
  for (const arg of args) {
    const { files, paths = [] } = await filesOf(arg, cwd);
    if (paths.length > 0) skipped.push({ folder: arg, paths });
    for (const entry of files) {
      const key = entry.file === STDIN ? STDIN : resolve(cwd, entry.file);
      if (!found.has(key)) found.set(key, entry);
    }
  }
  return { files: [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1)), skipped };
}

interface Found {
  files: FoundFile[];
  /** Paths of skipped entries. */
  paths?: string[];
}

async function filesOf(arg: string, cwd: string): Promise<Found> {
  if (arg === '-') return { files: [{ file: STDIN }] };
  const path = withSlashes(arg);
  const stats = await stat(resolve(cwd, arg)).catch((error: NodeJS.ErrnoException) => error);
  if (!(stats instanceof Error)) {
    return stats.isDirectory() ? filesIn(path, cwd) : { files: [{ file: path }] };
  }
  // Loaded here: most arguments are files and folders.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) return { files: [{ file: path, error: reasonOf(stats) }] };
  const ignore = path.includes('node_modules') ? [] : NODE_MODULES;
  const files = await glob(path, { cwd, ignore, absolute: isAbsolute(arg), expandDirectories: false });
  return { files: files.length > 0 ? files.map((file) => ({ file })) : [{ file: arg, error: 'no file matches' }] };
}

async function filesIn(folder: string, cwd: string): Promise<Found> {
  try {
    const { files, skipped, unreadable } = await walkFolder(resolve(cwd, folder));
    const found = [
      ...files.map((file) => ({ file: withSlashes(join(folder, file)) })),
      ...unreadable.map(({ path, error }) => ({ file: withSlashes(join(folder, path)), error })),
    ];
    return {
      files:
        found.length > 0
          ? found
          : [
              {
                file: folder,
                error: 'it contains no capture: no .json, .ndjson, .jsonl or .har file, and no .gz of one',
              },
            ],
      paths: skipped.map(withSlashes),
    };
  } catch (error) {
    return { files: [{ file: folder, error: reasonOf(error as NodeJS.ErrnoException) }] };
  }
}

/** Paths as globs and reports spell them on every system. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
