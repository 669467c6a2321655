import { expect, onTestFinished, test } from 'vitest';
import { startReceiver } from '../receiver/start-receiver.ts';
import type { Batch } from './batch.ts';
import { batches } from './index.ts';

/** How many operations a run of those batches has whose size can be chosen: what is timed has hundreds. */
const SIZE = 20;

const inProcess = {
  'strict validation': () => batches.validation('strict'),
  'tolerant validation': () => batches.validation('tolerant'),
  'JSON.parse': batches.jsonParse,
  Zod: batches.zodValidation,
  emission: () => batches.emission(SIZE),
  'bare handler': () => batches.bareHandler(SIZE),
};

test.each(Object.entries(inProcess))('%s runs, and again', async (_, create) => {
  await expect(runTwice(await create())).resolves.toBeUndefined();
});

test.each(['httpEmission', 'bareFetch'] as const)('%s runs, and again', async (name) => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver[Symbol.asyncDispose]());
  await expect(runTwice(await batches[name](receiver.url, SIZE))).resolves.toBeUndefined();
});

async function runTwice({ prepare, run }: Batch): Promise<void> {
  for (let i = 0; i < 2; i++) {
    prepare?.();
    await run();
  }
}
