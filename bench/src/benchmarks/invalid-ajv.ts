import { compareTimes } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

/** One fault: time to the finished issue, over Ajv's raw errors. */
export const invalidAjv: Benchmark = {
  id: 'invalid/ajv',
  what: 'from a chats.patch with one fault to the finished issue, over the raw errors of Ajv',
  unit: 'ns',
  aim: { atMost: 2 },
  measure: () => compareTimes(isolateBatch('faultValidation'), isolateBatch('ajvErrors')),
};
