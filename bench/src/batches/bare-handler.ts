import type { Batch } from './batch.ts';
import { emittedBodies } from './emitted-bodies.ts';
import { HANDLER_URL, handler } from './handler.ts';

const SIZE = 250;
const headers = { 'content-type': 'application/json' };

/** Calls of the same handler with the same bodies, in requests that are ready. */
export async function bareHandler(size = SIZE): Promise<Batch> {
  const bodies = await emittedBodies(size);
  let requests: Request[] = [];
  return {
    size,
    prepare() {
      requests = bodies.map((body) => new Request(HANDLER_URL, { method: 'POST', headers, body }));
    },
    async run() {
      for (const request of requests) {
        const { status } = await handler(request);
        if (status !== 200) throw new Error(`The handler answered with ${status}`);
      }
    },
  };
}
