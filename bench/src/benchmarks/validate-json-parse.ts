import type { Profile } from '@whapi-webhooks/contract';
import type { Aim } from '../aim.ts';
import { compareTimes } from '../compare-batches.ts';
import { isolateBatch } from '../isolated/isolate-batch.ts';
import type { Benchmark } from './benchmark.ts';

export const validateTolerantJsonParse = validateJsonParse('tolerant', { atMost: 0.06 });
export const validateStrictJsonParse = validateJsonParse('strict', { atMost: 0.25 });

/** Validating a parsed webhook, over parsing its text. */
function validateJsonParse(profile: Profile, aim: Aim): Benchmark {
  return {
    id: `validate-${profile}/json-parse`,
    unit: 'ns',
    aim,
    measure: () => compareTimes(isolateBatch('validation', profile), isolateBatch('jsonParse')),
  };
}
