import type { Batch } from './batch.ts';

/** Everything that can be timed, by what it needs to know. A thread loads only what it times. */
export const batches = {
  ajvErrors: lazily(() => import('./ajv-errors.ts'), 'ajvErrors'),
  bareFetch: lazily(() => import('./bare-posts.ts'), 'bareFetch'),
  bareHandler: lazily(() => import('./bare-handler.ts'), 'bareHandler'),
  bareRequest: lazily(() => import('./bare-posts.ts'), 'bareRequest'),
  emission: lazily(() => import('./emission.ts'), 'emission'),
  emptyHandlerCalls: lazily(() => import('./handled-calls.ts'), 'emptyHandlerCalls'),
  faultValidation: lazily(() => import('./fault-validation.ts'), 'faultValidation'),
  httpEmission: lazily(() => import('./http-emission.ts'), 'httpEmission'),
  jsonParse: lazily(() => import('./json-parse.ts'), 'jsonParse'),
  mockedCalls: lazily(() => import('./handled-calls.ts'), 'mockedCalls'),
  mutes: lazily(() => import('./mutes.ts'), 'mutes'),
  peerValidation: lazily(() => import('./peer-validation.ts'), 'peerValidation'),
  servedCalls: lazily(() => import('./served-calls.ts'), 'servedCalls'),
  uploads: lazily(() => import('./served-calls.ts'), 'uploads'),
  validation: lazily(() => import('./validation.ts'), 'validation'),
};

function lazily<Name extends string, Input extends unknown[]>(
  load: () => Promise<{ [name in Name]: (...input: Input) => Batch | Promise<Batch> }>,
  name: Name,
): (...input: Input) => Promise<Batch> {
  return async (...input) => (await load())[name](...input);
}
