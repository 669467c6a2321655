import { compareThroughputs } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

/** Emitting into a handler (strict check and log included), over calling the handler with a ready request. */
export const emitInProcess: Benchmark = {
  id: 'emit-in-process/bare-handler-throughput',
  what: 'emitting, checking strictly, logging, calling the handler, over calling it with a ready request',
  unit: 'ops/s',
  aim: { atLeast: 0.45 },
  measure: () => compareThroughputs(isolateBatch('emission'), isolateBatch('bareHandler')),
};
