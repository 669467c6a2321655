import { Worker } from 'node:worker_threads';
import type { LinesJob, LineWorkKind, WorkerMessage, WorkerOrder } from './line-work.ts';

/** Enough that no worker waits for the next job, and few enough that little memory is taken. */
const JOBS_FOR_EACH = 2;
/** What is parsed from a line is garbage soon. With the default, a thread takes 100 MB more, and is no faster. */
const YOUNG_MEGABYTES = 12;

type BatchMessage<Batch> = Extract<WorkerMessage<Batch, never>, { batch: Batch | undefined }>;

/** A job that a worker has, and the messages about it. */
class PendingJob<Batch> {
  readonly #askForMore: () => void;
  readonly #messages: BatchMessage<Batch>[] = [];
  #failure: Error | undefined;
  #wake = () => {};

  constructor(askForMore: () => void) {
    this.#askForMore = askForMore;
  }

  add(message: BatchMessage<Batch>): void {
    this.#messages.push(message);
    this.#wake();
  }

  fail(error: Error): void {
    this.#failure = error;
    this.#wake();
  }

  async *batches(): AsyncGenerator<Batch> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const message = this.#messages.shift();
      if (message) {
        if (message.batch !== undefined) yield message.batch;
        if (message.isLast) return;
        this.#askForMore();
      } else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}

class PooledWorker<Batch, Gathered> {
  readonly #worker: Worker;
  readonly #jobs: PendingJob<Batch>[] = [];
  readonly #gathered: Promise<Gathered>;

  constructor({ worker, options }: Pick<LineWorkKind<Batch, Gathered>, 'worker' | 'options'>) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    this.#worker = new Worker(worker, { workerData: options, resourceLimits });
    this.#gathered = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: WorkerMessage<Batch, Gathered>) => {
        if (message.isLast === undefined) {
          resolve(message.gathered);
          return;
        }
        this.#jobs[0]!.add(message);
        if (message.isLast) this.#jobs.shift();
      });
      this.#worker.on('error', (error) => {
        reject(error);
        for (const job of this.#jobs) job.fail(error as Error);
      });
    });
    // Whoever waits for a job or for the end gets the error.
    this.#gathered.catch(() => {});
  }

  get load(): number {
    return this.#jobs.length;
  }

  start(job: LinesJob): PendingJob<Batch> {
    const pending = new PendingJob<Batch>(() => this.#order('next'));
    this.#jobs.push(pending);
    this.#order(job, [job.bytes.buffer as ArrayBuffer]);
    return pending;
  }

  end(): Promise<Gathered> {
    this.#order('end');
    return this.#gathered;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #order(order: WorkerOrder, transferred: ArrayBuffer[] = []): void {
    this.#worker.postMessage(order, transferred);
  }
}

/** Threads that do a kind of work on lines. */
export class LinePool<Batch, Gathered> {
  readonly #workers: PooledWorker<Batch, Gathered>[];

  /** @param size the number of threads */
  constructor(size: number, kind: LineWorkKind<Batch, Gathered>) {
    this.#workers = Array.from({ length: size }, () => new PooledWorker(kind));
  }

  /** How many jobs are worth giving to the threads before the results of the first are read. */
  get capacity(): number {
    return this.#workers.length * JOBS_FOR_EACH;
  }

  /** Gives lines to a thread. Their buffer is empty afterwards. */
  start(job: LinesJob): PendingJob<Batch> {
    const idle = this.#workers.reduce((best, worker) => (worker.load < best.load ? worker : best));
    return idle.start(job);
  }

  /** What each thread has gathered. Nothing can be started afterwards. */
  end(): Promise<Gathered[]> {
    return Promise.all(this.#workers.map((worker) => worker.end()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }
}

export type { PendingJob };
