import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ExploreError, type ExploreErrorCode } from '../explore-error.ts';
import type { ExaminerOptions, Executed } from './examiner.ts';
import type { SchedulePlan } from './schedule-plan.ts';

// Taken before a test can install fake timers.
const { setTimeout, clearTimeout } = globalThis;

/** What workers need to know, as far as it is no code. */
export interface WorkerOptions extends Omit<ExaminerOptions, 'setup' | 'invariants' | 'fetch'> {
  /** URL of the module of `setup`. */
  module: string;
}

/** What a worker answers. */
export interface WorkerAnswer {
  executed?: Executed[];
  error?: { code?: ExploreErrorCode; message: string };
}

/** How many schedules a worker gets at a time. */
const CHUNK = 50;
/** Runs leave much behind that is soon garbage: with room for more of it, less of it is moved. */
const LIMITS = { maxYoungGenerationSizeMb: 64 };
/** How long it may take for them. Only code that never lets go of its thread takes that long. */
const PATIENCE_MS = 60_000;

/** Runs schedules on several cores. */
export class WorkerPool {
  readonly #workers: readonly Worker[];

  constructor(options: WorkerOptions, count = availableParallelism()) {
    // As long as the sources are not compiled, the worker is not either.
    const file = new URL(`./explore-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
    this.#workers = Array.from(
      { length: count },
      () => new Worker(file, { workerData: options, resourceLimits: LIMITS }),
    );
  }

  /** How many schedules to pass at a time, so that all workers are busy. */
  get batch(): number {
    return this.#workers.length * CHUNK * 4;
  }

  /**
   * Runs the story undisturbed, in each worker.
   * @throws {ExploreError} as `Examiner` does
   */
  async prepare(): Promise<Executed> {
    const prepared = await Promise.all(this.#workers.map((worker) => ask(worker, 'prepare')));
    return prepared[0]![0]!;
  }

  /** Runs plans. What came of them is in their order; nothing need be there after the first that breaks an invariant. */
  async executeAll(plans: readonly SchedulePlan[]): Promise<Executed[]> {
    const chunks: (readonly SchedulePlan[])[] = [];
    for (let start = 0; start < plans.length; start += CHUNK) chunks.push(plans.slice(start, start + CHUNK));
    const executed: Executed[][] = [];
    let next = 0;
    const work = async (worker: Worker) => {
      for (let index = next++; index < chunks.length; index = next++) {
        executed[index] = await ask(worker, chunks[index]!);
        // Those that come later do not matter any more.
        if (executed[index]!.at(-1)?.violation) next = chunks.length;
      }
    };
    await Promise.all(this.#workers.map(work));
    return executed.flat();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, plans: readonly SchedulePlan[] | 'prepare'): Promise<Executed[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const message = `Failed to explore: a worker was busy for ${PATIENCE_MS / 1_000} s. Look for a loop in the app that waits for nothing`;
      settle(() => reject(new ExploreError('endless', message)));
    }, PATIENCE_MS);
    const onMessage = ({ executed, error }: WorkerAnswer) =>
      settle(() => {
        if (executed) resolve(executed);
        else reject(error?.code ? new ExploreError(error.code, error.message) : new Error(error?.message));
      });
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => onError(new Error('Failed to explore: a worker ended. Look for process.exit() in the app'));
    const settle = (how: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      how();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(plans);
  });
}
