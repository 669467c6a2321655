import { Bench } from 'tinybench';
import type { Batch } from './batches/batch.ts';

/**
 * Runs a batch again and again for some time.
 * @returns the mean time of one operation, in milliseconds: unlike a median, it counts the pauses of the collector
 */
export async function timeBatch({ size, run, prepare }: Batch, ms: number): Promise<number> {
  const bench = new Bench({ time: ms, iterations: 1, warmup: false, throws: true });
  // Said here, because tinybench would find out by an extra call that nothing was prepared for.
  const async = run.constructor.name === 'AsyncFunction';
  bench.add('batch', run, { async, ...(prepare && { beforeEach: prepare }) });
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`The batch ended as ${task?.result.state}`);
  return task.result.latency.mean / size;
}
