import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';
import { reasonOf } from '../files/reason-of.ts';
import { temporaryOf } from '../files/temporary-of.ts';
import { printablePath } from '../printable-path.ts';

const CHUNK_LENGTH = 65_536;

/**
 * A file that is written whole or not at all: the text goes to a temporary file beside it, which replaces it at the end.
 * What is no regular file, such as a pipe, is written to directly.
 */
export class ReportFile {
  #path: string;
  #temporary: string | undefined;
  #descriptor: number | undefined;
  #isDone = false;
  #waiting = '';

  /**
   * Writes a whole file.
   * @throws {CliError} when that fails; what was there before is kept
   */
  static write(path: string, text: string): void {
    const file = new ReportFile(path);
    file.write(text);
    file.commit();
  }

  /** @throws {CliError} when the file cannot be created */
  constructor(path: string) {
    this.#path = path;
    const { target, mode, isSpecial } = this.#trying(() => lookAt(path));
    this.#path = target;
    const temporary = temporaryOf(target);
    this.#descriptor = this.#trying(() => openSync(isSpecial ? target : temporary, isSpecial ? 'w' : 'wx', mode));
    if (!isSpecial) this.#temporary = temporary;
  }

  /** @throws {CliError} when the text cannot be written, for example to a full disk */
  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= CHUNK_LENGTH) this.#flush();
  }

  /**
   * Puts the file at its place.
   * @throws {CliError} when that fails
   */
  commit(): void {
    this.#flush();
    this.#trying(() => {
      this.#close();
      if (this.#temporary) renameSync(this.#temporary, this.#path);
      this.#isDone = true;
    });
  }

  /** Leaves nothing behind. After `commit` it does nothing. */
  discard(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#close();
    if (this.#temporary) rmSync(this.#temporary, { force: true });
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#trying(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor!, bytes, at);
    });
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #trying<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      this.discard();
      const reason = reasonOf(error as NodeJS.ErrnoException);
      throw new CliError(ExitCode.environment, `failed to write ${printablePath(this.#path)}: ${reason}`);
    }
  }
}

/** What is at a path now. A symbolic link keeps being one: what it leads to is replaced. */
function lookAt(path: string): { target: string; mode?: number; isSpecial: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return { target: path, isSpecial: false };
  if (stats.isDirectory()) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' });
  return { target: stats.isFile() ? realpathSync(path) : path, mode: stats.mode & 0o777, isSpecial: !stats.isFile() };
}
