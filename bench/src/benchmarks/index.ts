import type { Benchmark } from './benchmark.ts';
import { coldStartAjvCompile, coldStartEmptyProcess, validateOneFile } from './cold-start.ts';
import { emitHttp } from './emit-http.ts';
import { emitInProcess } from './emit-in-process.ts';
import { exploreFunction, exploreModule, explorePlantedBugs } from './explore.ts';
import { validateStrictJsonParse, validateTolerantJsonParse } from './validate-json-parse.ts';
import { validateNdjson } from './validate-ndjson.ts';
import { validateStrictZod } from './validate-strict-zod.ts';

export const benchmarks: readonly Benchmark[] = [
  validateTolerantJsonParse,
  validateStrictJsonParse,
  validateStrictZod,
  coldStartEmptyProcess,
  coldStartAjvCompile,
  validateOneFile,
  validateNdjson,
  emitInProcess,
  emitHttp,
  exploreFunction,
  exploreModule,
  explorePlantedBugs,
];
