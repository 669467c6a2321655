import { compareThroughputs } from '../compare-batches.ts';
import { isolateBatch } from '../isolated/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

/** Emitting into a handler (strict check and log included), over calling the handler with a ready request. */
export const emitInProcess: Benchmark = {
  id: 'emit-in-process/bare-handler-throughput',
  unit: 'ops/s',
  aim: { atLeast: 0.4 },
  measure: () => compareThroughputs(isolateBatch('emission'), isolateBatch('bareHandler')),
};
