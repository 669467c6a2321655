import { Agent } from 'node:http';
import { forEachConcurrently } from '../for-each-concurrently.ts';
import type { Batch } from './batch.ts';
import { emittedBodies } from './emitted-bodies.ts';
import { postByHttp } from './post-by-http.ts';

const SIZE = 320;
const CONCURRENCY = 16;
const headers = { 'content-type': 'application/json' };

/** The bodies of emissions sent to the URL with `fetch`, equally many at once. */
export async function bareFetch(url: string, size = SIZE): Promise<Batch> {
  return bare(size, async (body) => {
    const response = await fetch(url, { method: 'POST', headers, body });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`The receiver answered with ${response.status}`);
  });
}

/** The same with `http.request` on connections that are kept. */
export async function bareRequest(url: string, size = SIZE): Promise<Batch> {
  const agent = new Agent({ keepAlive: true });
  const batch = await bare(size, (body) => postByHttp(url, { agent, headers, body }));
  return { ...batch, close: () => agent.destroy() };
}

async function bare(size: number, send: (body: string) => Promise<void>): Promise<Batch> {
  const bodies = await emittedBodies(size);
  return { size, run: async () => await forEachConcurrently(CONCURRENCY, size, (index) => send(bodies[index]!)) };
}
