import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckLinesOptions, LinesJob } from './check-lines.ts';
import type { WorkerMessage, WorkerOrder } from './line-worker.ts';

const WORKER = new URL(`./line-worker${extname(import.meta.url)}`, import.meta.url);
/** Enough that no worker waits for the next job, and few enough that little memory is taken. */
const JOBS_FOR_EACH = 2;
/** What lives as short as parsed lines do fits into this. By default V8 takes four times as much, in each thread. */
const YOUNG_MB = 12;

/** A job that a worker has, and the messages about it. */
class PendingJob {
  readonly #worker: PooledWorker;
  readonly #messages: WorkerMessage[] = [];
  #failure: Error | undefined;
  #wake = () => {};

  constructor(worker: PooledWorker) {
    this.#worker = worker;
  }

  add(message: WorkerMessage): void {
    this.#messages.push(message);
    this.#wake();
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#wake();
  }

  /** The batches of the job; with the last one the number of its lines. */
  async *messages(): AsyncGenerator<WorkerMessage> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const message = this.#messages.shift();
      if (message) {
        yield message;
        if (message.lines !== undefined) return;
        this.#worker.order('next');
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}

class PooledWorker {
  readonly #worker: Worker;
  readonly #jobs: PendingJob[] = [];

  constructor(options: CheckLinesOptions) {
    this.#worker = new Worker(WORKER, {
      workerData: options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on('message', (message: WorkerMessage) => {
      this.#jobs[0]!.add(message);
      if (message.lines !== undefined) this.#jobs.shift();
    });
    this.#worker.on('error', (error) => {
      for (const job of this.#jobs) job.fail(error as Error);
    });
  }

  get load(): number {
    return this.#jobs.length;
  }

  start(job: LinesJob): PendingJob {
    const pending = new PendingJob(this);
    this.#jobs.push(pending);
    this.#worker.postMessage(job satisfies WorkerOrder, [job.bytes.buffer as ArrayBuffer]);
    return pending;
  }

  order(order: WorkerOrder): void {
    this.#worker.postMessage(order);
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Threads that check lines. */
export class LinePool {
  readonly #workers: PooledWorker[];

  /** @param size the number of threads */
  constructor(size: number, options: CheckLinesOptions) {
    this.#workers = Array.from({ length: size }, () => new PooledWorker(options));
  }

  /** How many jobs are worth giving to the threads before the results of the first are read. */
  get capacity(): number {
    return this.#workers.length * JOBS_FOR_EACH;
  }

  /** Gives lines to a thread. Their buffer is empty afterwards. */
  start(job: LinesJob): PendingJob {
    const idle = this.#workers.reduce((best, worker) => (worker.load < best.load ? worker : best));
    return idle.start(job);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }
}

export type { PendingJob };
