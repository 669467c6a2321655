import { forEachConcurrently } from '../for-each-concurrently.ts';
import type { Batch } from './batch.ts';
import { emittedBodies } from './emitted-bodies.ts';

const SIZE = 320;
const CONCURRENCY = 16;
const headers = { 'content-type': 'application/json' };

/** The same bodies sent to the URL with `fetch`, equally many at once. */
export async function bareFetch(url: string, size = SIZE): Promise<Batch> {
  const bodies = await emittedBodies(size);
  return {
    size,
    async run() {
      await forEachConcurrently(CONCURRENCY, size, async (index) => {
        const response = await fetch(url, { method: 'POST', headers, body: bodies[index]! });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`The receiver answered with ${response.status}`);
      });
    },
  };
}
