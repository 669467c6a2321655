import { isUtf8 } from 'node:buffer';
import { randomInt } from 'node:crypto';
import * as nodeFs from 'node:fs';
import type { Attempt, Delivery } from '../delivery/delivery.ts';
import { numberOf } from '../delivery/delivery-id.ts';
import { type DeliveryStore, StoreError } from '../delivery/delivery-store.ts';
import type { PendingDelivery } from '../delivery/pending-delivery.ts';
import { type FileSystem, type Line, LineFile, LONGEST_LINE_BYTES } from './line-file.ts';
import { lockFile } from './store-lock.ts';
import {
  parseEntries,
  type StoredDelivery,
  type StoredEntry,
  toPending,
  toStored,
  toStoredAttempt,
} from './stored-entry.ts';

/** What is no longer needed may take up so many bytes of the file before the file is rewritten. */
const MOST_WASTE_BYTES = 1_048_576;
const MOST_DAMAGED_LINES = 10_000;
const MOST_REPORTED_LINES = 10;
const LONGEST_REASON = 200;
const MOST_EARLIER_PROCESSES = 2 ** 31;

export interface FileStoreOptions {
  /**
   * Called with problems that do not stop the store: damaged lines that were moved away, a full disk.
   * Default: `process.emitWarning`.
   */
  warn?: (message: string) => void;
  /** Replaces functions of `node:fs`, for tests in which writing fails. */
  fs?: FileSystem;
}

/** What a delivery takes up in the file: its line, and those of its failed attempts. */
type Lines = [add: string, ...attempts: string[]];

interface Content {
  earlierProcesses: number;
  unfinished: Map<number, StoredDelivery>;
  damaged: Line[];
  /** Why each of them is damaged. */
  reasons: string[];
}

/**
 * Keeps undelivered webhooks in a file, so that the next process delivers them.
 *
 * A webhook is written before it is sent: a process that is killed at any moment loses nothing. A webhook that was
 * delivered but could not be noted as delivered is delivered again. Damaged lines are moved to `<file>.damaged`.
 * `<file>.lock` keeps other processes out until `close`, or until this process ends.
 * @example
 * const store = new FileStore('undelivered.ndjson');
 * const whapi = setupWhapi({ store });
 * await whapi.close();
 * store.close();
 */
export class FileStore implements DeliveryStore {
  readonly earlierProcesses: number;
  readonly #path: string;
  readonly #warn: (message: string) => void;
  readonly #file: LineFile;
  readonly #unlock: () => void;
  readonly #header: string;
  /** The lines of what is not delivered, by id. */
  readonly #lines = new Map<number, Lines>();
  #unfinished: PendingDelivery[];
  /** Lines that could not be written and can wait: without them a webhook is delivered again. */
  #notes: string[] = [];
  /** Size of the lines that are needed, in bytes. */
  #needed = 0;
  /** The size from which on the file is rewritten, when rewriting has just failed. */
  #rewriteFrom = 0;
  #isClosed = false;

  /** @throws {StoreError} when the file cannot be read or written, is no store, or is used by another process */
  constructor(path: string, { warn = (message) => process.emitWarning(message), fs = nodeFs }: FileStoreOptions = {}) {
    this.#path = path;
    this.#warn = warn;
    const realPath = failsTo('open', path, () => touch(path, fs));
    this.#unlock = failsTo('lock', path, () => lockFile(realPath, fs));
    let file: LineFile | undefined;
    try {
      this.#file = file = failsTo('open', path, () => new LineFile(realPath, fs));
      const content = failsTo('read', path, () => readContent(this.#file));
      this.earlierProcesses = content.earlierProcesses;
      this.#header = `${JSON.stringify({ earlierProcesses: this.earlierProcesses + 1 })}\n`;
      this.#unfinished = [...content.unfinished.values()].map(toPending);
      for (const [id, stored] of content.unfinished) this.#keep(id, [lineOf({ add: stored })]);
      const damaged = `${realPath}.damaged`;
      if (content.damaged.length > 0) failsTo('write', damaged, () => this.#file.copyLines(content.damaged, damaged));
      failsTo('write', path, () => this.#rewrite());
      if (content.damaged.length > 0) this.#warn(describeDamage(path, damaged, content));
    } catch (error) {
      file?.close();
      this.#unlock();
      throw error;
    }
  }

  get unfinished(): readonly PendingDelivery[] {
    return this.#unfinished;
  }

  /** How many deliveries are in the store: what the next process delivers. */
  get size(): number {
    return this.#lines.size;
  }

  /** Whether a delivery is in the store. */
  has({ id }: Pick<Delivery, 'id'>): boolean {
    return this.#lines.has(numberOf(id));
  }

  /** @throws {StoreError} when they cannot be written, for instance on a full disk: then none is stored */
  add(deliveries: readonly PendingDelivery[]): void {
    if (deliveries.length === 0) return;
    const stored = deliveries.map(toStored);
    failsTo('write', this.#path, () => this.#append(batchLineOf(stored)));
    for (const add of stored) {
      this.#forget(add.delivery.id);
      this.#keep(add.delivery.id, [lineOf({ add })]);
    }
  }

  addAttempt({ id }: Delivery, attempt: Attempt): void {
    const number = numberOf(id);
    const lines = this.#lines.get(number);
    if (!lines) return;
    const line = lineOf({ attempt: toStoredAttempt(attempt), id: number });
    lines.push(line);
    this.#needed += Buffer.byteLength(line);
    this.#note(line);
  }

  remove({ id }: Delivery): void {
    const number = numberOf(id);
    if (!this.#forget(number)) return;
    if (this.#lines.size > 0 || !this.#empty()) this.#note(lineOf({ remove: number }));
    if (this.#file.size > Math.max(this.#rewriteFrom, MOST_WASTE_BYTES + 2 * this.#needed)) this.#shrink();
  }

  /** @throws {StoreError} when the file cannot be written */
  clear(): void {
    failsTo('clear', this.#path, () => this.#file.truncate(this.#header.length));
    this.#lines.clear();
    this.#needed = 0;
    this.#notes = [];
    this.#unfinished = [];
  }

  /** Releases the file for other processes. The store is of no use afterwards. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      if (this.#notes.length > 0) this.#append('');
    } catch (error) {
      this.#warn(
        `Failed to update the store ${this.#path}: ${(error as Error).message}. ` +
          'Some webhooks that were delivered are delivered again by the next process',
      );
    }
    this.#file.close();
    this.#unlock();
  }

  #keep(id: number, lines: Lines): void {
    this.#lines.set(id, lines);
    this.#needed += sizeOf(lines);
  }

  #forget(id: number): boolean {
    const lines = this.#lines.get(id);
    if (!lines) return false;
    this.#lines.delete(id);
    this.#needed -= sizeOf(lines);
    return true;
  }

  #append(line: string): void {
    const size = Buffer.byteLength(line);
    if (size > LONGEST_LINE_BYTES) throw new Error(`a line of ${size} bytes is longer than ${LONGEST_LINE_BYTES}`);
    this.#file.append(this.#notes.join('') + line);
    this.#notes = [];
  }

  /** Writes a line that does no harm if it is missing; it is tried again with the next one. */
  #note(line: string): void {
    try {
      this.#append(line);
    } catch (error) {
      if (this.#notes.length === 0) {
        this.#warn(
          `Failed to update the store ${this.#path}: ${(error as Error).message}. ` +
            'It is tried again; if the process is killed before, webhooks that were delivered are delivered again',
        );
      }
      this.#notes.push(line);
    }
  }

  /** Empties the file, which works on a full disk as well. Returns whether it worked. */
  #empty(): boolean {
    try {
      this.#file.truncate(this.#header.length);
      this.#notes = [];
      return true;
    } catch {
      return false;
    }
  }

  #shrink(): void {
    try {
      this.#rewrite();
      this.#rewriteFrom = 0;
    } catch {
      // The old file is as good, only larger.
      this.#rewriteFrom = this.#file.size + MOST_WASTE_BYTES;
    }
  }

  #rewrite(): void {
    this.#file.replace(this.#header + [...this.#lines.values()].flat().join(''));
    this.#notes = [];
  }
}

/** Creates the file unless it exists. Returns its path without symbolic links. */
function touch(path: string, fs: FileSystem): string {
  if (fs.statSync(path, { throwIfNoEntry: false })?.isFile() === false) throw new Error('it is not a file');
  fs.closeSync(fs.openSync(path, 'a'));
  return fs.realpathSync(path);
}

function readContent(file: LineFile): Content {
  const content: Content = { earlierProcesses: 0, unfinished: new Map(), damaged: [], reasons: [] };
  let header: number | undefined;
  let entries = 0;
  for (const line of file.lines()) {
    if (line.number === 1) {
      header = parseHeader(line);
      if (header !== undefined) continue;
    }
    if (line.length === 0) continue;
    const parsed = parseLine(line);
    for (const entry of parsed.entries) take(entry, content.unfinished);
    entries += parsed.entries.length;
    if (parsed.problems.length === 0) continue;
    // Without its content, of which there may be much.
    content.damaged.push({ ...line, bytes: undefined });
    if (content.reasons.length < MOST_REPORTED_LINES) content.reasons.push(parsed.problems.join('; '));
    if (content.damaged.length > MOST_DAMAGED_LINES)
      throw new Error(`more than ${MOST_DAMAGED_LINES} lines are damaged`);
  }
  if (file.size > 0 && header === undefined && entries === 0)
    throw new Error('it is not a store of undelivered webhooks');
  // The seed and this number make the ids: without it, any number is better than one that was used before.
  content.earlierProcesses = header ?? (file.size > 0 ? randomInt(MOST_EARLIER_PROCESSES) : 0);
  return content;
}

/** How many processes have used the store, or nothing when the line is not the first one of a store. */
function parseHeader({ bytes, isWhole }: Line): number | undefined {
  if (!bytes || !isWhole) return undefined;
  try {
    const { earlierProcesses } = JSON.parse(bytes.toString());
    const isCount = Number.isInteger(earlierProcesses) && earlierProcesses >= 0;
    return isCount && earlierProcesses <= MOST_EARLIER_PROCESSES ? earlierProcesses : undefined;
  } catch {
    return undefined;
  }
}

function parseLine({ bytes, isWhole }: Line): ReturnType<typeof parseEntries> {
  if (!isWhole) return { entries: [], problems: ['its end is missing'] };
  if (!bytes) return { entries: [], problems: [`longer than ${LONGEST_LINE_BYTES} bytes`] };
  if (!isUtf8(bytes)) return { entries: [], problems: ['not UTF-8'] };
  return parseEntries(bytes.toString());
}

function take(entry: StoredEntry, unfinished: Map<number, StoredDelivery>): void {
  if ('add' in entry) {
    // A replaced delivery moves to the position of its new line, as in memory.
    unfinished.delete(entry.add.delivery.id);
    unfinished.set(entry.add.delivery.id, entry.add);
  } else if ('attempt' in entry) unfinished.get(entry.id)?.delivery.attempts.push(entry.attempt);
  else unfinished.delete(entry.remove);
}

function describeDamage(path: string, target: string, { damaged, reasons }: Content): string {
  const shown = damaged
    .slice(0, MOST_REPORTED_LINES)
    .map(({ number }, i) => `  line ${number}: ${printable(reasons[i] ?? '')}`);
  const more = damaged.length - shown.length;
  return [
    `Failed to read ${damaged.length === 1 ? '1 line' : `${damaged.length} lines`} of the store ${path}, now in ${target}. The other webhooks are delivered`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

/** A reason that may quote the file: cut, and without what would steer a terminal. */
function printable(reason: string): string {
  const cut = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function batchLineOf(add: readonly StoredDelivery[]): string {
  return `${JSON.stringify({ add: add.length === 1 ? add[0] : add })}\n`;
}

function lineOf(entry: StoredEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

function sizeOf(lines: Lines): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
}

const ADVICE = {
  open: 'Name another file, in a folder that exists',
  lock: 'Only one process at a time may use a store',
  read: 'Name another file, or remove this one',
  write: 'Make room on the disk, or name a file that can be written',
  clear: 'Make the file writable again',
};

/** Runs what may fail for reasons of the file system. */
function failsTo<T>(verb: keyof typeof ADVICE, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new StoreError(`Failed to ${verb} the store ${path}: ${(error as Error).message}. ${ADVICE[verb]}`, {
      cause: error,
    });
  }
}
