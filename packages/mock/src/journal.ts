import { Listeners } from './listeners.ts';
import { Queue } from './queue.ts';

/** A part of what happened since a number, and where to continue. */
export interface JournalPart<E> {
  readonly entries: readonly E[];
  /** What to read `after` next. */
  readonly next: number;
  /** The number of the oldest entry that is kept; of the next one, when there is none. */
  readonly oldest: number;
  /** How many entries after the requested number are gone. */
  readonly dropped: number;
  /** Counts the resets: the numbers of another epoch mean other entries. */
  readonly epoch: number;
}

/**
 * Everything that happened in one order. Each entry gets the next number from 1 on. The journal keeps the newest ones
 * without a gap: once a log forgets one, it forgets what is older as well.
 */
export class Journal<E extends { readonly seq: number }> {
  readonly #limit: number;
  #entries = new Queue<E>();
  #lastSeq = 0;
  #epoch = 0;
  readonly #listeners: Listeners<E>;

  /**
   * @param limit how many entries it keeps
   * @param report takes the errors of listeners
   */
  constructor(limit: number, report: (error: unknown) => void = () => {}) {
    this.#limit = limit;
    this.#listeners = new Listeners(report);
  }

  get entries(): readonly E[] {
    return this.#entries.slice();
  }

  /** The number of the next entry. */
  get nextSeq(): number {
    return this.#lastSeq + 1;
  }

  /** Adds an entry, which has the next number. */
  add(entry: E): void {
    this.#lastSeq = entry.seq;
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) this.#entries.shift();
    this.#listeners.call(entry);
  }

  /** Tells the listeners that an entry changed. Of one that is not kept, nobody needs to know. */
  changed(seq: number): void {
    if (this.#listeners.isEmpty) return;
    const entry = this.#entries.at(seq - this.#oldest);
    if (entry) this.#listeners.call(entry);
  }

  /** Forgets an entry and all older ones. */
  forget(seq: number): void {
    while (this.#entries.length > 0 && this.#oldest <= seq) this.#entries.shift();
  }

  /** Reads the entries after a number, oldest first. */
  read(after: number, limit: number): JournalPart<E> {
    const oldest = this.#oldest;
    const start = Math.max(0, after + 1 - oldest);
    const entries = this.#entries.slice(start, start + limit);
    const next = entries.at(-1)?.seq ?? Math.min(after, this.#lastSeq);
    return { entries, next, oldest, dropped: Math.max(0, oldest - 1 - after), epoch: this.#epoch };
  }

  /** Calls a listener with each entry that is added or changes. Returns a function that removes it. */
  onChange(listener: (entry: E) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Forgets everything; the numbers start over. */
  clear(): void {
    this.#entries = new Queue();
    this.#lastSeq = 0;
    this.#epoch += 1;
  }

  get #oldest(): number {
    return this.#lastSeq - this.#entries.length + 1;
  }
}
