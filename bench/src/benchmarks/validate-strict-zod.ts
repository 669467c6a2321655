import { compareTimes } from '../compare-batches.ts';
import { isolateBatch } from '../isolated/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

/** Validating in the strict profile, over Zod with an equivalent schema. */
export const validateStrictZod: Benchmark = {
  id: 'validate-strict/zod',
  unit: 'ns',
  aim: { atMost: 0.15 },
  measure: () => compareTimes(isolateBatch('validation', 'strict'), isolateBatch('zodValidation')),
};
