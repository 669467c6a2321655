import { availableParallelism } from 'node:os';
import type { Lines } from '../captures/split-lines.ts';
import type { LinePool, PendingJob } from './line-pool.ts';
import type { LineWorkKind } from './line-work.ts';

/** Starting a thread takes as long as handling this much. */
const BYTES_WITHOUT_THREADS = 4_000_000;
const MOST_THREADS = 8;
const LINE_FEED = 10;

/**
 * Does a kind of work on NDJSON of any length: on the beginning in this thread, and on what follows in as many threads
 * as there are cores. The batches are in the order of the file.
 */
export class LinesRunner<Batch, Gathered> {
  readonly kind: LineWorkKind<Batch, Gathered>;
  readonly #threads: number;
  #bytes = 0;
  #pool: LinePool<Batch, Gathered> | undefined;

  /** @param threads how many threads to start for long input; 0 for none */
  constructor(kind: LineWorkKind<Batch, Gathered>, threads = threadsOfMachine()) {
    this.kind = kind;
    this.#threads = threads;
  }

  /** @param isLog whether the lines are those of a log rather than NDJSON */
  async *run(file: string, parts: AsyncIterable<Lines>, isLog = false): AsyncGenerator<Batch> {
    const { work } = this.kind;
    let lines = 0;
    const ahead: (PendingJob<Batch> | { tooLong: number })[] = [];
    async function* batchesOf(next: PendingJob<Batch> | { tooLong: number }) {
      if ('tooLong' in next) yield work.longLine(file, next.tooLong);
      else yield* next.batches();
    }
    for await (const { bytes } of parts) {
      const job = bytes && { bytes, file, linesBefore: lines, isLog };
      lines += bytes ? countLines(bytes) : 1;
      if (this.#isShort) {
        this.#bytes += bytes?.length ?? 0;
        if (job) yield* work.lines(job);
        else yield work.longLine(file, lines);
        continue;
      }
      const pool = await this.#startPool();
      ahead.push(job ? pool.start(job) : { tooLong: lines });
      while (ahead.length > pool.capacity) yield* batchesOf(ahead.shift()!);
    }
    for (const next of ahead) yield* batchesOf(next);
  }

  /** Ends the work, after all batches were read: what this thread and the others have gathered. */
  async end(): Promise<Gathered[]> {
    return [this.kind.work.end(), ...((await this.#pool?.end()) ?? [])];
  }

  get #isShort(): boolean {
    return this.#bytes < BYTES_WITHOUT_THREADS || this.#threads === 0;
  }

  async #startPool(): Promise<LinePool<Batch, Gathered>> {
    if (!this.#pool) {
      const { LinePool } = await import('./line-pool.ts');
      this.#pool = new LinePool(this.#threads, this.kind);
    }
    return this.#pool;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool?.[Symbol.asyncDispose]();
  }
}

/** On one core, another thread would only take turns with this one. */
function threadsOfMachine(): number {
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  return cores > 1 ? cores : 0;
}

/** The last line of a file may lack its end. */
function countLines(bytes: Uint8Array): number {
  let lines = bytes.at(-1) === LINE_FEED ? 0 : 1;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  return lines;
}
