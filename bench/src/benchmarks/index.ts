import type { Benchmark } from './benchmark.ts';
import { coldStartAjvCompile, coldStartEmptyProcess } from './cold-start.ts';
import { emitHttp } from './emit-http.ts';
import { emitInProcess } from './emit-in-process.ts';
import { validateStrictJsonParse, validateTolerantJsonParse } from './validate-json-parse.ts';
import { validateStrictZod } from './validate-strict-zod.ts';

export const benchmarks: readonly Benchmark[] = [
  validateTolerantJsonParse,
  validateStrictJsonParse,
  validateStrictZod,
  coldStartEmptyProcess,
  coldStartAjvCompile,
  emitInProcess,
  emitHttp,
];
