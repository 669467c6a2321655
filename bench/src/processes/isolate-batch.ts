import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { batches } from '../batches/index.ts';

type Batches = typeof batches;

/** A batch in a thread of its own: what it leaves on the heap, and how its code is compiled, touches no other. */
export interface IsolatedBatch extends AsyncDisposable {
  /** Runs it for some time. Resolves to the mean time of one operation, in milliseconds. */
  time(ms: number): Promise<number>;
}

/** Starts a thread for a batch. */
export function isolateBatch<Name extends keyof Batches>(
  name: Name,
  ...input: Parameters<Batches[Name]>
): IsolatedBatch {
  const worker = new Worker(new URL('./batch-worker.ts', import.meta.url), { workerData: { name, input } });
  let failure: Error | undefined;
  // It may fail while the other side is measured.
  worker.once('error', (error: Error) => (failure = error));
  return {
    async time(ms) {
      if (failure) throw failure;
      worker.postMessage(ms);
      const [time] = await once(worker, 'message');
      return time;
    },
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
