import { parentPort, workerData } from 'node:worker_threads';
import type { Batch } from '../batches/batch.ts';
import { batches } from '../batches/index.ts';
import { timeBatch } from '../time-batch.ts';

const { name, input } = workerData as { name: keyof typeof batches; input: unknown[] };
const create = batches[name] as (...input: unknown[]) => Batch | Promise<Batch>;
const batch = await create(...input);
parentPort?.on('message', async (ms: number) => parentPort?.postMessage(await timeBatch(batch, ms)));
