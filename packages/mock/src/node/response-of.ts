import type { IncomingMessage } from 'node:http';
import { LONGEST_ANSWER_BYTES } from '../delivery/send-request.ts';

const WITHOUT_BODY = [204, 205, 304];

/**
 * A response of `node:http` as one of `fetch`. It is read whether anybody wants its body or not, so that the connection is
 * closed; of a body that is too long, the rest is dropped.
 * @throws {RangeError} when its status is none that `Response` allows, such as 600
 */
export function responseOf(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 500;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  if (WITHOUT_BODY.includes(status)) {
    incoming.resume();
    return new Response(null, { status, headers });
  }
  let bytes = 0;
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => {
        if (isCancelled || bytes >= LONGEST_ANSWER_BYTES) return;
        bytes += chunk.byteLength;
        controller.enqueue(new Uint8Array(chunk));
        if (bytes >= LONGEST_ANSWER_BYTES) incoming.destroy();
      });
      incoming.once('close', () => {
        if (!isCancelled) controller.close();
      });
      // What came before it broke off is all that there is.
      incoming.on('error', () => {});
    },
    cancel() {
      isCancelled = true;
      incoming.destroy();
    },
  });
  return new Response(body, { status, headers });
}
