import { randomBytes } from 'node:crypto';
import * as nodeFs from 'node:fs';
import { type FileSystem, LineFile, lockFile } from '@whapi-webhooks/mock/store';
import { CliError } from '../cli-error.ts';
import { ExitCode } from '../exit-code.ts';

/** Where a fresh recording begins, in bytes: enough for what its first line says first. */
const HEAD_BYTES = 64;
const KEY_BYTES = 32;
const KEY = /^[\da-f]{64}$/;

export interface RecordingOptions {
  /** Called with what the user should know about the file, in one line. */
  warn: (message: string) => void;
  /** Whether to wait after each line until it is on the disk. */
  fsync?: boolean;
  /** Replaces functions of `node:fs`, for tests in which writing fails. */
  fs?: FileSystem;
}

/**
 * A file of recorded requests, one JSON object in a line, which only one process at a time appends to.
 * A process that is killed leaves at most one incomplete line behind; the next one moves it to `<file>.damaged`.
 */
export class Recording {
  /** Where the key is that the replacements are made with. */
  readonly keyFile: string;
  /** The key: the same for all processes that append to the file. */
  readonly key: string;
  readonly #fsync: boolean;
  readonly #file: LineFile;
  readonly #unlock: () => void;

  /** @throws {CliError} when the file cannot be written, is not a recording, or is used by another process */
  constructor(path: string, { warn, fsync = false, fs = nodeFs }: RecordingOptions) {
    this.#fsync = fsync;
    const realPath = failsTo('open', path, () => touch(path, fs));
    failsTo('lock', path, () => refuseOtherNames(realPath, fs));
    this.#unlock = failsTo('lock', path, () => lockFile(realPath, fs));
    let file: LineFile | undefined;
    try {
      this.#file = file = failsTo('open', path, () => new LineFile(realPath, fs));
      failsTo('read', path, () => checkBeginning(realPath, fs));
      const hasLines = failsTo('read', path, () => mend(this.#file, { path, target: `${realPath}.damaged`, warn }));
      this.keyFile = `${realPath}.key`;
      const existing = failsTo('read', this.keyFile, () => readKey(this.keyFile, fs));
      if (existing === undefined && hasLines) {
        warn(
          `${path} continues with another key, since ${path}.key is missing: the same numbers and names get other replacements from here on`,
        );
      }
      this.key = existing ?? failsTo('write', this.keyFile, () => createKey(this.keyFile, fs));
    } catch (error) {
      file?.close();
      this.#unlock();
      throw error;
    }
  }

  /** Appends a line with its line break: when this returns, the system has all of it; when it throws, the file is as before. */
  append(line: string | Uint8Array): void {
    this.#file.append(line);
    if (this.#fsync) this.#file.sync();
  }

  /** Releases the file for other processes. */
  close(): void {
    this.#file.close();
    this.#unlock();
  }
}

/** Creates the file unless it exists, for its owner only. Returns its path without symbolic links. */
function touch(path: string, fs: FileSystem): string {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isFile() === false) throw new Error('it is not a regular file');
  fs.closeSync(fs.openSync(path, 'a', 0o600));
  return fs.realpathSync(path);
}

/** The lock holds for one name: a process that uses the file by another one, in whatever folder, cannot be seen. */
function refuseOtherNames(path: string, fs: FileSystem): void {
  const { nlink } = fs.statSync(path);
  if (nlink <= 1) return;
  throw new Error(
    `it has ${nlink} names (hard links), and another process may use it by another one. Name a copy of it with --out, or remove the other names`,
  );
}

/** Rejects a file that something else has written, such as the code of an app. */
function checkBeginning(path: string, fs: FileSystem): void {
  const file = fs.openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const text = head.toString('latin1', 0, fs.readSync(file, head, 0, HEAD_BYTES, 0));
    // What a full disk or a crash left of a first line is the beginning of one.
    const start = '{"at":"';
    if (!text.startsWith(start.slice(0, text.length))) throw new Error('it is not a recording');
  } finally {
    fs.closeSync(file);
  }
}

/**
 * Ends or moves away an incomplete last line.
 * @returns whether the file has lines
 */
function mend(file: LineFile, { path, target, warn }: { path: string; target: string; warn: (text: string) => void }) {
  const line = file.unfinishedLine();
  if (!line) return file.size > 0;
  if (line.bytes && isWhole(line.bytes.toString())) {
    file.append('\n');
    return true;
  }
  file.copyLines([line], target);
  file.truncate(line.start);
  warn(
    `Failed to read the last line of ${path}, now in ${target}: its end is missing, since the process that wrote it was killed. The other lines are complete`,
  );
  return line.start > 0;
}

/** Whether a line lacks nothing but its end. */
function isWhole(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function readKey(path: string, fs: FileSystem): string | undefined {
  if (!fs.statSync(path, { throwIfNoEntry: false })) return undefined;
  const text = fs.readFileSync(path, 'utf8').trim();
  if (KEY.test(text)) return text;
  throw new Error(`it is not a key of ${KEY_BYTES} bytes in hexadecimal`);
}

function createKey(path: string, fs: FileSystem): string {
  const key = randomBytes(KEY_BYTES).toString('hex');
  const file = fs.openSync(path, 'wx', 0o600);
  try {
    if (fs.writeSync(file, `${key}\n`) < key.length + 1) throw new Error('the disk is full');
    fs.fsyncSync(file);
  } catch (error) {
    fs.unlinkSync(path);
    throw error;
  } finally {
    fs.closeSync(file);
  }
  return key;
}

const ADVICE = {
  open: 'Name another file, in a folder that exists, with --out',
  lock: 'Only one process at a time may append to a recording',
  read: 'Name another file with --out, or remove this one',
  write: 'Make room on the disk, or name a file in a folder that can be written with --out',
};

/** Runs what may fail for reasons of the file system. */
function failsTo<T>(verb: keyof typeof ADVICE, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(ExitCode.environment, `failed to ${verb} ${path}: ${(error as Error).message}. ${ADVICE[verb]}`);
  }
}
