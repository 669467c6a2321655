import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { usageError } from '../cli-error.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { fileIdOf } from './file-id.ts';
import { STDIN } from './stdin.ts';
import { temporaryOf } from './temporary-of.ts';

/** What a run writes: a file, a folder of files, or standard output. */
export interface Output {
  /** What people call it: `the report json`. */
  name: string;
  /** As the argument names it. Absent for standard output. */
  path?: string | undefined;
  /** The path is a folder, and what is in it may be replaced. */
  isFolder?: boolean;
  /** How to write it to a file of its own: `--format json=report.json`. */
  example: string;
}

/**
 * Everything that a run writes, so that it neither reads that nor replaces what it reads. Files are compared, not paths:
 * links of both kinds lead to the same file.
 */
export class OutputFiles {
  readonly #io: Pick<Io, 'cwd' | 'stdin'>;
  readonly #files = new Map<string, Output>();
  readonly #folders: [path: string, output: Output][] = [];
  readonly #temporaries = new Set<string>();

  /** @throws {CliError} when two outputs have the same destination */
  constructor(outputs: readonly Output[], io: Pick<Io, 'cwd' | 'stdin'>) {
    this.#io = io;
    const taken = new Map<string, Output>();
    for (const output of outputs) {
      const path = output.path === undefined ? undefined : resolve(this.#cwd, output.path);
      const id = path === undefined ? '' : (idOf(path) ?? path);
      const other = taken.get(id);
      if (other) throw sharing(other, output);
      taken.set(id, output);
      if (path === undefined) continue;
      if (output.isFolder) this.#folders.push([realPath(path), output]);
      else this.#files.set(id, output);
      this.#temporaries.add(temporaryOf(realPath(path)));
    }
  }

  /** Whether a path is a file that this run replaces, or a folder that it writes to. */
  has(path: string): boolean {
    return this.#find(resolve(this.#cwd, path)) !== undefined;
  }

  /** Whether a file exists only until the run ends. */
  isTemporary(path: string): boolean {
    return this.#temporaries.has(path);
  }

  /**
   * @param input a path, or `<stdin>`
   * @throws {CliError} when the run would replace the input
   */
  rejectInput(input: string): void {
    if (this.#isEmpty) return;
    const output = input === STDIN ? this.#files.get(this.#idOfStdin()) : this.#find(resolve(this.#cwd, input));
    if (!output) return;
    const { name, path = '', isFolder } = output;
    const reason = isFolder ? `the command reads ${printablePath(input)} in it` : 'it is a file that the command reads';
    throw usageError(
      `failed to open ${name} ${printablePath(path)}: ${reason}. Write ${name} to another ${isFolder ? 'folder' : 'file'}`,
    );
  }

  get #cwd(): string {
    return this.#io.cwd ?? process.cwd();
  }

  get #isEmpty(): boolean {
    return this.#files.size + this.#folders.length === 0;
  }

  #find(path: string): Output | undefined {
    if (this.#isEmpty) return undefined;
    const file = this.#files.get(idOf(path) ?? '');
    if (file || this.#folders.length === 0) return file;
    const real = realPath(path);
    return this.#folders.find(([folder]) => real === folder || real.startsWith(`${folder}${sep}`))?.[1];
  }

  /** Standard input may be a file, too: `< log.ndjson`. */
  #idOfStdin(): string {
    const { fd } = this.#io.stdin;
    return (typeof fd === 'number' && idOf(fd)) || '';
  }
}

function sharing(one: Output, other: Output): Error {
  const place = other.path === undefined ? 'standard output' : printablePath(other.path);
  return usageError(
    `${one.name} and ${other.name} have the same destination, ${place}. Write one to another file, such as ${other.example}`,
  );
}

function idOf(file: string | number): string | undefined {
  return trying(() => fileIdOf(file));
}

/** The path without symbolic links, also of a file that does not exist yet. */
function realPath(path: string): string {
  const real = trying(() => realpathSync.native(path));
  if (real !== undefined) return real;
  const folder = dirname(path);
  return folder === path ? path : join(realPath(folder), basename(path));
}

function trying<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
