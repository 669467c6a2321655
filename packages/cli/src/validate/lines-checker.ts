import { availableParallelism } from 'node:os';
import type { Lines } from '../captures/split-lines.ts';
import { lineTooLong } from '../captures/text-lines.ts';
import { Batch } from './batch.ts';
import { type CheckLinesOptions, checkLines } from './check-lines.ts';
import type { LinePool, PendingJob } from './line-pool.ts';

/** Starting a thread takes as long as checking this much. */
const BYTES_WITHOUT_THREADS = 4_000_000;
const MOST_THREADS = 8;

/**
 * Checks NDJSON of any length: the beginning in this thread, and what follows in as many threads as there are cores.
 * The results are in the order of the file.
 */
export class LinesChecker {
  readonly #options: CheckLinesOptions;
  readonly #threads: number;
  #bytes = 0;
  #pool: LinePool | undefined;

  /** @param threads how many threads to start for long input; 0 for none */
  constructor(options: CheckLinesOptions, threads = Math.min(availableParallelism(), MOST_THREADS)) {
    this.#options = options;
    this.#threads = threads;
  }

  async *check(file: string, parts: AsyncIterable<Lines>): AsyncGenerator<Batch> {
    let lines = 0;
    const ahead: (PendingJob | 'too long')[] = [];
    const { maxSize } = this.#options;
    async function* resultsOf(job: PendingJob | 'too long') {
      if (job === 'too long') yield tooLong(file, ++lines, maxSize);
      else {
        for await (const { batch, lines: more = 0 } of job.messages()) {
          moveDown(batch, lines);
          yield batch;
          lines += more;
        }
      }
    }
    for await (const { bytes } of parts) {
      if (this.#isShort) {
        this.#bytes += bytes?.length ?? 0;
        if (bytes) lines += yield* checkLines({ bytes, file, linesBefore: lines }, this.#options);
        else yield* resultsOf('too long');
        continue;
      }
      const pool = await this.#startPool();
      ahead.push(bytes ? pool.start({ bytes, file, linesBefore: 0 }) : 'too long');
      while (ahead.length > pool.capacity) yield* resultsOf(ahead.shift()!);
    }
    for (const job of ahead) yield* resultsOf(job);
  }

  get #isShort(): boolean {
    return this.#bytes < BYTES_WITHOUT_THREADS || this.#threads === 0;
  }

  async #startPool(): Promise<LinePool> {
    if (!this.#pool) {
      const { LinePool } = await import('./line-pool.ts');
      this.#pool = new LinePool(this.#threads, this.#options);
    }
    return this.#pool;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool?.[Symbol.asyncDispose]();
  }
}

/** A thread counts the lines of its job from 1. */
function moveDown({ results, sample }: Batch, lines: number): void {
  if (sample) sample.line! += lines;
  for (const result of results) {
    result.line! += lines;
    for (const issue of [...result.issues, ...result.warnings]) {
      issue.line += lines;
      if (issue.frame) issue.frame.firstLine += lines;
    }
  }
}

function tooLong(file: string, line: number, maxSize: number): Batch {
  const batch = new Batch();
  batch.add({ file, line, valid: false, issues: [], warnings: [], error: lineTooLong(maxSize) });
  return batch;
}
