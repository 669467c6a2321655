import { compareThroughputs } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

/** Calls of the API through our handlers in the process of the app, over an empty handler of MSW. */
export const rest: Benchmark = {
  id: 'rest/msw-handler-throughput',
  what: 'sending texts through our handlers in process, over an MSW handler that does nothing',
  unit: 'ops/s',
  aim: { atLeast: 0.8 },
  measure: () => compareThroughputs(isolateBatch('mockedCalls'), isolateBatch('emptyHandlerCalls')),
};
