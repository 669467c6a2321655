import { compareThroughputs } from '../compare-batches.ts';
import { isolateBatch } from '../isolated/isolate-batch.ts';
import { startReceiver } from '../receiver/start-receiver.ts';
import type { Benchmark } from './benchmark.ts';

/** Emitting to a receiver on loopback, over posting the same bodies with `fetch`, equally many at once. */
export const emitHttp: Benchmark = {
  id: 'emit-http/bare-fetch-throughput',
  unit: 'ops/s',
  aim: { atLeast: 0.9 },
  async measure() {
    await using receiver = await startReceiver();
    const { url } = receiver;
    return await compareThroughputs(isolateBatch('httpEmission', url), isolateBatch('bareFetch', url));
  },
};
