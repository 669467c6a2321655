import * as nodeFs from 'node:fs';
import { dirname } from 'node:path';

/** The functions of `node:fs` that a store uses. */
export type FileSystem = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'ftruncateSync'
  | 'openSync'
  | 'readFileSync'
  | 'readSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

/** A line as it was read, without its line break. */
export interface Line {
  /** Counts from 1. */
  number: number;
  /** Where it begins, and how long it is, in bytes. */
  start: number;
  length: number;
  /** Absent when the line is longer than `LONGEST_LINE_BYTES`. */
  bytes?: Buffer | undefined;
  /** Whether a line break ends it: what follows the last one was being written when the process was killed. */
  isWhole: boolean;
}

/** Longer lines are neither written nor read: reading any file takes a bounded amount of memory for each line. */
export const LONGEST_LINE_BYTES = 8_388_608;

const CHUNK_BYTES = 65_536;
const LINE_BREAK = 0x0a;
/** Ends a line that could not be removed, so that it cannot be read as a whole one. */
const SPOIL = Buffer.from('\0\n');

/** What Windows says of a file that it leaves alone because it is open. */
const IN_USE: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** A file of lines, which is appended to, cut or replaced as a whole. Whatever fails leaves whole lines behind. */
export class LineFile {
  readonly #path: string;
  readonly #fs: FileSystem;
  #file: number;
  /** Length of its whole lines, in bytes. */
  #size: number;
  /** Whether something follows the whole lines that could not be taken back. */
  #isTorn = false;

  /** @param path of an existing file, without symbolic links */
  constructor(path: string, fs: FileSystem = nodeFs) {
    this.#path = path;
    this.#fs = fs;
    this.#file = fs.openSync(path, 'a+');
    this.#size = fs.fstatSync(this.#file).size;
  }

  /** Length in bytes. */
  get size(): number {
    return this.#size;
  }

  *lines(): Generator<Line> {
    let number = 1;
    let start = 0;
    let length = 0;
    let parts: Buffer[] = [];
    const line = (isWhole: boolean): Line => ({
      ...{ number, start, length, isWhole },
      ...(length <= LONGEST_LINE_BYTES && { bytes: Buffer.concat(parts) }),
    });
    const extend = (part: Buffer) => {
      length += part.length;
      if (length <= LONGEST_LINE_BYTES) parts.push(part);
      else parts = [];
    };
    for (const chunk of this.#chunks(0, this.#size)) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_BREAK); end >= 0; end = chunk.indexOf(LINE_BREAK, from)) {
        extend(chunk.subarray(from, end));
        yield line(true);
        from = end + 1;
        start += length + 1;
        number += 1;
        length = 0;
        parts = [];
      }
      extend(chunk.subarray(from));
    }
    if (length > 0) yield line(false);
  }

  /** What follows the last line break: a line that was being written when the process was killed. */
  unfinishedLine(): Pick<Line, 'start' | 'length' | 'bytes'> | undefined {
    let start = this.#size;
    while (start > 0) {
      const from = Math.max(0, start - CHUNK_BYTES);
      const chunk = Buffer.concat([...this.#chunks(from, start - from)]);
      const end = chunk.lastIndexOf(LINE_BREAK);
      start = from + end + 1;
      if (end >= 0) break;
      start = from;
    }
    const length = this.#size - start;
    if (length === 0) return undefined;
    return {
      start,
      length,
      ...(length <= LONGEST_LINE_BYTES && { bytes: Buffer.concat([...this.#chunks(start, length)]) }),
    };
  }

  /** Waits until everything that was written is on the disk. */
  sync(): void {
    this.#fs.fsyncSync(this.#file);
  }

  /** Appends lines to another file as they are, and waits until they are on the disk. A new file has the mode of this one. */
  copyLines(lines: readonly Pick<Line, 'start' | 'length'>[], target: string): void {
    const file = this.#fs.openSync(target, 'a', this.#fs.fstatSync(this.#file).mode & 0o777);
    try {
      for (const { start, length } of lines) {
        for (const chunk of this.#chunks(start, length)) this.#writeAll(file, chunk);
        this.#writeAll(file, Buffer.of(LINE_BREAK));
      }
      this.#fs.fsyncSync(file);
    } finally {
      this.#fs.closeSync(file);
    }
  }

  /** Appends text, or its bytes in UTF-8, that ends with a line break: all of it, or nothing when it throws. */
  append(text: string | Uint8Array): void {
    if (this.#isTorn) this.#cut();
    const bytes = typeof text === 'string' ? Buffer.from(text) : Buffer.from(text.buffer, text.byteOffset, text.length);
    try {
      this.#writeAll(this.#file, this.#isTorn ? Buffer.concat([SPOIL, bytes]) : bytes);
    } catch (error) {
      this.#cut();
      throw error;
    }
    this.#size = this.#isTorn ? this.#fs.fstatSync(this.#file).size : this.#size + bytes.length;
    this.#isTorn = false;
  }

  /** Cuts off everything but the first bytes. This needs no space on the disk. */
  truncate(size: number): void {
    this.#shorten(size);
    this.#size = size;
    this.#isTorn = false;
  }

  /** Replaces the content: at any moment the path has the old file or the new one. The old one stays if this throws. */
  replace(text: string): void {
    const { mode, uid, gid } = this.#fs.fstatSync(this.#file);
    const fresh = `${this.#path}.new`;
    attempt(() => this.#fs.unlinkSync(fresh));
    const bytes = Buffer.from(text);
    const file = this.#fs.openSync(fresh, 'ax', 0o600);
    try {
      // Only root can change the owner of a file; for all others the owner is already the same.
      attempt(() => this.#fs.fchownSync(file, uid, gid));
      this.#fs.fchmodSync(file, mode & 0o7777);
      this.#writeAll(file, bytes);
      this.#fs.fsyncSync(file);
    } catch (error) {
      attempt(() => this.#fs.closeSync(file));
      attempt(() => this.#fs.unlinkSync(fresh));
      throw error;
    }
    try {
      this.#put(fresh, file);
    } catch (error) {
      attempt(() => this.#fs.unlinkSync(fresh));
      throw error;
    }
    this.#size = bytes.length;
    this.#isTorn = false;
    // Not every system can do that to a folder.
    attempt(() => this.#syncFolder());
  }

  close(): void {
    attempt(() => this.#fs.closeSync(this.#file));
  }

  /** Moves a file to the path, and goes on with it. When this throws, the file is closed and the old one is open. */
  #put(fresh: string, file: number): void {
    const old = this.#file;
    try {
      this.#fs.renameSync(fresh, this.#path);
      this.#file = file;
      attempt(() => this.#fs.closeSync(old));
    } catch (error) {
      attempt(() => this.#fs.closeSync(file));
      if (!isInUse(error)) throw error;
      // Windows replaces no open file. No descriptor may be taken for the closed one.
      attempt(() => this.#fs.closeSync(old));
      this.#file = -1;
      try {
        this.#fs.renameSync(fresh, this.#path);
      } finally {
        this.#file = this.#fs.openSync(this.#path, 'a+');
      }
    }
  }

  #shorten(size: number): void {
    try {
      this.#fs.ftruncateSync(this.#file, size);
    } catch (error) {
      if (!isInUse(error)) throw error;
      // Windows lets nobody cut a file that is open for appending.
      const file = this.#fs.openSync(this.#path, 'r+');
      try {
        this.#fs.ftruncateSync(file, size);
      } finally {
        this.#fs.closeSync(file);
      }
    }
  }

  /** Takes back what follows the whole lines. */
  #cut(): void {
    this.#isTorn = !attempt(() => this.#shorten(this.#size));
  }

  *#chunks(start: number, length: number): Generator<Buffer> {
    for (let read = 0; read < length; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, length - read));
      const bytes = this.#fs.readSync(this.#file, chunk, 0, chunk.length, start + read);
      if (bytes === 0) return;
      yield chunk.subarray(0, bytes);
      read += bytes;
    }
  }

  #writeAll(file: number, bytes: Buffer): void {
    for (let written = 0; written < bytes.length; ) {
      const count = this.#fs.writeSync(file, bytes, written, bytes.length - written);
      if (count === 0) throw new Error('the file system writes nothing');
      written += count;
    }
  }

  #syncFolder(): void {
    const folder = this.#fs.openSync(dirname(this.#path), 'r');
    try {
      this.#fs.fsyncSync(folder);
    } finally {
      this.#fs.closeSync(folder);
    }
  }
}

function isInUse(error: unknown): boolean {
  return IN_USE.has((error as NodeJS.ErrnoException).code);
}

/** Does what may fail without harm. Returns whether it worked. */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
