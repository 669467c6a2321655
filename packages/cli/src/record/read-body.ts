import type { IncomingMessage } from 'node:http';

/** What of a body has arrived: all of it, as much as is kept in memory, or what came before the client left. */
export interface ReadBody {
  chunks: Buffer[];
  bytes: number;
  state: 'complete' | 'partial' | 'aborted';
}

/** Reads a body up to a limit. The rest of a larger one is left in the paused request. */
export function readBody(request: IncomingMessage, limit: number): Promise<ReadBody> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) return Promise.resolve({ chunks: [], bytes: announced, state: 'partial' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > limit) finish('partial');
    };
    const onEnd = () => finish('complete');
    const onClose = () => finish('aborted');
    function finish(state: ReadBody['state']): void {
      request.off('data', onData).off('end', onEnd).off('close', onClose);
      if (state === 'partial') request.pause();
      resolve({ chunks, bytes, state });
    }
    request.on('data', onData).on('end', onEnd).on('close', onClose);
  });
}
