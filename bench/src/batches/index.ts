import { bareFetch } from './bare-fetch.ts';
import { bareHandler } from './bare-handler.ts';
import type { Batch } from './batch.ts';
import { emission } from './emission.ts';
import { httpEmission } from './http-emission.ts';
import { jsonParse } from './json-parse.ts';
import { validation } from './validation.ts';
import { zodValidation } from './zod-validation.ts';

/** Everything that can be timed, by what it needs to know. */
export const batches = {
  validation,
  jsonParse,
  zodValidation,
  emission,
  bareHandler,
  httpEmission,
  bareFetch,
} satisfies Record<string, (input: never) => Batch | Promise<Batch>>;
