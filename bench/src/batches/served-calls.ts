import { Agent } from 'node:http';
import { forEachConcurrently } from '../for-each-concurrently.ts';
import { apiCall } from './api-call.ts';
import type { Batch } from './batch.ts';
import { postByHttp } from './post-by-http.ts';

const CALLS = 320;
const UPLOADS = 4;
const CONCURRENCY = 16;
const PICTURE_BYTES = 10_000_000;

/** A server: the mock, or one that only reads requests. */
export interface Server {
  url: string;
  /** Where to forget what was sent before. */
  resetUrl?: string;
}

/** Calls of the API to a server, several at once. */
export function servedCalls(server: Server, size = CALLS): Batch {
  const { path, headers, bodyOf } = apiCall;
  return posts(server, size, (agent, index) =>
    postByHttp(`${server.url}${path}`, { agent, headers, body: bodyOf(index) }),
  );
}

/** Uploads of a picture of 10 MB by a form, several at once. */
export async function uploads(server: Server, size = UPLOADS): Promise<Batch> {
  const form = new FormData();
  form.set('media', new File([new Uint8Array(PICTURE_BYTES).fill(7)], 'terrace.png', { type: 'image/png' }));
  const request = new Request(server.url, { method: 'POST', body: form });
  const headers = {
    authorization: apiCall.headers.authorization,
    'content-type': request.headers.get('content-type')!,
  };
  const body = new Uint8Array(await request.arrayBuffer());
  return posts(server, size, (agent) => postByHttp(`${server.url}/media`, { agent, headers, body }));
}

function posts({ resetUrl }: Server, size: number, post: (agent: Agent, index: number) => Promise<void>): Batch {
  const agent = new Agent({ keepAlive: true });
  return {
    size,
    run: async () => await forEachConcurrently(CONCURRENCY, size, (index) => post(agent, index)),
    ...(resetUrl !== undefined && {
      async prepare() {
        const { ok, status } = await fetch(resetUrl, { method: 'POST' });
        if (!ok) throw new Error(`The mock responded with ${status}`);
      },
    }),
    close: () => agent.destroy(),
  };
}
