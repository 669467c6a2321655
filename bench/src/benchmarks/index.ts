import type { Benchmark } from './benchmark.ts';
import { cliFiles } from './cli-files.ts';
import { cliOneFile } from './cli-one-file.ts';
import { coldStart } from './cold-start.ts';
import { createManyWebhooks } from './create-webhooks.ts';
import { emitHttp } from './emit-http.ts';
import { emitInProcess } from './emit-in-process.ts';
import { exploreFunction, exploreModule, explorePlantedBugs } from './explore.ts';
import { invalidAjv } from './invalid-ajv.ts';
import { memory } from './memory.ts';
import { ndjson } from './ndjson.ts';
import { page } from './page.ts';
import { record } from './record.ts';
import { rest } from './rest.ts';
import { serve, upload } from './serve.ts';
import { sizeBundle } from './size-bundle.ts';
import { sizeInstall } from './size-install.ts';
import { state } from './state.ts';
import { tscTypes } from './tsc-types.ts';
import { validateJsonParse } from './validate-json-parse.ts';
import { validatePeers } from './validate-peers.ts';

export const benchmarks: readonly Benchmark[] = [
  ...validateJsonParse,
  ...validatePeers,
  invalidAjv,
  ...coldStart,
  cliOneFile,
  ...cliFiles,
  ...ndjson,
  emitInProcess,
  ...emitHttp,
  rest,
  serve,
  upload,
  state,
  ...memory,
  createManyWebhooks,
  exploreFunction,
  exploreModule,
  explorePlantedBugs,
  ...record,
  page,
  ...tscTypes,
  ...sizeBundle,
  ...sizeInstall,
];
