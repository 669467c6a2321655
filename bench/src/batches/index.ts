import { ajvErrors } from './ajv-errors.ts';
import { bareHandler } from './bare-handler.ts';
import { bareFetch, bareRequest } from './bare-posts.ts';
import type { Batch } from './batch.ts';
import { emission } from './emission.ts';
import { faultValidation } from './fault-validation.ts';
import { emptyHandlerCalls, mockedCalls } from './handled-calls.ts';
import { httpEmission } from './http-emission.ts';
import { jsonParse } from './json-parse.ts';
import { mutes } from './mutes.ts';
import { peerValidation } from './peer-validation.ts';
import { servedCalls, uploads } from './served-calls.ts';
import { validation } from './validation.ts';

/** Everything that can be timed, by what it needs to know. */
export const batches = {
  ajvErrors,
  bareFetch,
  bareHandler,
  bareRequest,
  emission,
  emptyHandlerCalls,
  faultValidation,
  httpEmission,
  jsonParse,
  mockedCalls,
  mutes,
  peerValidation,
  servedCalls,
  uploads,
  validation,
} satisfies Record<string, (...input: never[]) => Batch | Promise<Batch>>;
