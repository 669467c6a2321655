import { stat } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { OutputFiles } from './output-files.ts';
import { reasonOf } from './reason-of.ts';
import { STDIN } from './stdin.ts';
import { type SkipReason, walkFolder } from './walk-folder.ts';

/** A file to read, or an argument that leads to none. */
export interface FoundFile {
  /** Its path: the argument, or a path that begins with it. */
  file: string;
  /** Why there is nothing to read. */
  error?: string;
}

/** An entry of a folder, or a match of a glob, that is not read. */
export interface SkippedEntry {
  /** The folder or glob, as the argument names it. */
  arg: string;
  /** Its path, as that of a found file. The path of a folder ends with a slash. */
  file: string;
  reason: SkipReason;
}

export interface FindFilesOptions {
  /** What the run writes. It is skipped in folders and globs, and refused where an argument names it. */
  outputs?: OutputFiles | undefined;
  /** Called for each entry that is skipped: there can be any number of them. */
  onSkipped?(entry: SkippedEntry): unknown;
}

const NODE_MODULES = ['**/node_modules/**'];

/**
 * Finds the files that arguments stand for: files, folders (their captures, those of subfolders included), globs,
 * and - for standard input.
 * @returns each file once, in the order of the paths
 * @throws {CliError} when an argument names a file that the run writes
 */
export async function findFiles(
  args: readonly string[],
  cwd: string,
  options: FindFilesOptions = {},
): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const arg of args) {
    for (const entry of await filesOf(arg, cwd, options)) {
      const key = entry.file === STDIN ? STDIN : resolve(cwd, entry.file);
      if (!found.has(key)) found.set(key, entry);
    }
  }
  return [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function filesOf(arg: string, cwd: string, options: FindFilesOptions): Promise<FoundFile[]> {
  const { outputs, onSkipped } = options;
  if (arg === '-') {
    outputs?.rejectInput(STDIN);
    return [{ file: STDIN }];
  }
  const path = withSlashes(arg);
  const stats = await stat(resolve(cwd, arg)).catch((error: NodeJS.ErrnoException) => error);
  if (!(stats instanceof Error)) {
    outputs?.rejectInput(arg);
    return stats.isDirectory() ? filesIn(path, cwd, options) : [{ file: path }];
  }
  // Loaded here: most arguments are files and folders.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) return [{ file: path, error: reasonOf(stats) }];
  const ignore = path.includes('node_modules') ? [] : NODE_MODULES;
  const matches = await glob(path, { cwd, ignore, absolute: isAbsolute(arg), expandDirectories: false });
  const files: FoundFile[] = [];
  for (const file of matches) {
    if (outputs?.has(file)) await onSkipped?.({ arg, file, reason: 'output' });
    else files.push({ file });
  }
  return files.length > 0 ? files : [{ file: arg, error: 'no file matches' }];
}

async function filesIn(folder: string, cwd: string, { outputs, onSkipped }: FindFilesOptions): Promise<FoundFile[]> {
  const inFolder = (path: string) => withSlashes(join(folder, path));
  try {
    const { files, unreadable } = await walkFolder(resolve(cwd, folder), {
      outputs,
      onSkipped: (path, reason) => onSkipped?.({ arg: folder, file: inFolder(path), reason }),
    });
    const found = [
      ...files.map((file) => ({ file: inFolder(file) })),
      ...unreadable.map(({ path, error }) => ({ file: inFolder(path), error })),
    ];
    if (found.length > 0) return found;
    const error = 'it contains no capture: no .json, .ndjson, .jsonl or .har file, and no .gz of one';
    return [{ file: folder, error }];
  } catch (error) {
    if (error instanceof CliError) throw error;
    return [{ file: folder, error: reasonOf(error as NodeJS.ErrnoException) }];
  }
}

/** Paths as globs and reports spell them on every system. */
function withSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
