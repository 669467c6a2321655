import * as nodeFs from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './line-file.ts';

/** Who holds a lock, as its file says. */
interface Holder {
  pid: number;
  host: string;
  /** When the process started, if the system reports it: process ids are reused. */
  started?: string;
}

interface LockFile {
  path: string;
  number: number;
}

const MOST_TRIES = 100;
/** A lock file is empty for a moment, between its creation and the first write. */
const EMPTY_TRIES = 20;
const EMPTY_WAIT_MS = 20;

/**
 * Locks a file for this process by `<file>.lock`.
 *
 * A killed process leaves its lock behind. Its successor does not overwrite it but creates the next one
 * (`<file>.lock.2`), which only one of several can do, then removes it; and it gives way when it sees another one of
 * a running process, since each creates its own before it looks.
 * @returns what releases the lock
 * @throws {Error} when a running process holds it, or the lock file cannot be written
 */
export function lockFile(path: string, fs: FileSystem = nodeFs): () => void {
  const me: Holder = { pid: process.pid, host: hostname(), ...startOf(process.pid, fs) };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const earlier = lockFilesOf(path, fs);
    refuseRunning(earlier, fs, EMPTY_TRIES);
    const mine = `${path}.lock${earlier.length === 0 ? '' : `.${Math.max(...earlier.map(({ number }) => number)) + 1}`}`;
    if (!create(mine, JSON.stringify(me), fs)) continue;
    const others = lockFilesOf(path, fs).filter((other) => other.path !== mine);
    try {
      refuseRunning(others, fs, 1);
    } catch (error) {
      remove(mine, fs);
      throw error;
    }
    for (const other of others) remove(other.path, fs);
    return () => remove(mine, fs);
  }
  throw new Error('other processes create and remove its lock all the time. Use a file for each process');
}

function lockFilesOf(path: string, fs: FileSystem): LockFile[] {
  const start = `${basename(path)}.lock`;
  return fs
    .readdirSync(dirname(path))
    .filter((name) => name.startsWith(start))
    .map((name) => ({
      path: join(dirname(path), name),
      number: name === start ? 1 : Number(/^\.([1-9]\d{0,8})$/.exec(name.slice(start.length))?.[1]),
    }))
    .filter(({ number }) => !Number.isNaN(number));
}

/** Creates a lock file. Returns false when another process has just done so. */
function create(path: string, text: string, fs: FileSystem): boolean {
  let file: number;
  try {
    file = fs.openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    if (fs.writeSync(file, text) < Buffer.byteLength(text)) throw new Error('the disk is full');
    fs.closeSync(file);
  } catch (error) {
    remove(path, fs);
    throw error;
  }
  return true;
}

function remove(path: string, fs: FileSystem): void {
  try {
    fs.unlinkSync(path);
  } catch {
    // Left behind, it is taken for what it is: the lock of a process that has ended.
  }
}

/** @param tries how often to look at a lock that is empty */
function refuseRunning(locks: readonly LockFile[], fs: FileSystem, tries: number): void {
  for (const { path } of locks) {
    const holder = readHolder(path, fs, tries);
    if (!holder) continue;
    if (holder.host !== hostname()) {
      throw new Error(
        `process ${holder.pid} on ${holder.host} has locked it. Stop that process, or remove ${path} if it has ended`,
      );
    }
    if (!isRunning(holder, fs)) continue;
    const who = holder.pid === process.pid ? 'this process uses it already' : `process ${holder.pid} uses it`;
    throw new Error(`${who}. Stop or close what uses it, or name another file`);
  }
}

/** The holder of a lock, or nothing when it is missing or incomplete. */
function readHolder(path: string, fs: FileSystem, tries: number): Holder | undefined {
  for (let left = tries; left > 0; left--) {
    const text = readSmallFile(path, fs);
    if (text === undefined) return undefined;
    if (text !== '') return parseHolder(text);
    if (left > 1) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, EMPTY_WAIT_MS);
  }
  return undefined;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(text);
    if (!Number.isSafeInteger(pid) || pid < 1 || typeof host !== 'string') return undefined;
    return { pid, host, ...(typeof started === 'string' && { started }) };
  } catch {
    return undefined;
  }
}

/** The first kilobyte of a file. */
function readSmallFile(path: string, fs: FileSystem): string | undefined {
  let file: number;
  try {
    file = fs.openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const buffer = Buffer.alloc(1_024);
    return buffer.toString('utf8', 0, fs.readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    fs.closeSync(file);
  }
}

function isRunning({ pid, started }: Holder, fs: FileSystem): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Without the permission to signal it, it runs all the same.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(pid, fs).started;
  return now === undefined || started === undefined || now === started;
}

/** When a process started, where the system has /proc: its boot, and the ticks since then. A zombie has ended. */
function startOf(pid: number, fs: FileSystem): { started?: string } {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses, which may contain anything.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return { started: 'ended' };
    return { started: `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[18]}` };
  } catch {
    return {};
  }
}
