import { compareThroughputs } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import { startScript } from '../processes/start-process.ts';
import type { Benchmark } from './benchmark.ts';

/** Emitting to a receiver on loopback, over posting the same bodies in another way, equally many at once. */
export const emitHttp: Benchmark[] = [
  emitOver('bareFetch', { id: 'emit-http/bare-fetch-throughput', name: 'fetch', atLeast: 1 }),
  emitOver('bareRequest', { id: 'emit-http/bare-request-throughput', name: 'http.request', atLeast: 0.7 }),
];

function emitOver(
  batch: 'bareFetch' | 'bareRequest',
  { id, name, atLeast }: { id: string; name: string; atLeast: number },
): Benchmark {
  return {
    id,
    what: `emitting to a receiver on loopback, over posting the same bodies with bare ${name}`,
    unit: 'ops/s',
    aim: { atLeast },
    async measure() {
      await using receiver = await startScript('receiver.ts');
      const url = `${receiver.url}/hook`;
      return await compareThroughputs(isolateBatch('httpEmission', url), isolateBatch(batch, url));
    },
  };
}
