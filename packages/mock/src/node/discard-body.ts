import type { IncomingMessage } from 'node:http';

/** More than any body that is served, and little enough to be discarded in a moment. */
const MOST_BYTES = 1_073_741_824;

/**
 * Reads the rest of a body, up to 1 GB, and forgets it. A client that is still sending when the connection is closed sees
 * a broken pipe, and not the response that says why. Node ends a request that takes too long.
 */
export function discardBody(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = MOST_BYTES;
    const read = ({ length }: Uint8Array) => {
      left -= length;
      if (left < 0) end();
    };
    const end = () => {
      request.off('data', read).off('end', end).off('close', end);
      resolve();
    };
    request.on('data', read).once('end', end).once('close', end).resume();
  });
}
