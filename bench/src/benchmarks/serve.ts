import { compareThroughputs } from '../compare-batches.ts';
import { isolateBatch } from '../processes/isolate-batch.ts';
import { startCommand, startScript } from '../processes/start-process.ts';
import type { Round } from '../round.ts';
import type { Benchmark } from './benchmark.ts';

/** Calls of the API through the command `serve`, over a server of node:http that only reads them. */
export const serve: Benchmark = {
  id: 'serve/bare-http-throughput',
  what: 'sending texts through serve, over a server of node:http that only reads them',
  unit: 'ops/s',
  aim: { atLeast: 0.5 },
  measure: () => compareServers('servedCalls'),
};

/** Uploads through the command `serve`, over the same server. */
export const upload: Benchmark = {
  id: 'upload/bare-http-throughput',
  what: 'uploading a picture of 10 MB by multipart through serve, over a server of node:http that only reads it',
  unit: 'ops/s',
  aim: { atLeast: 0.5 },
  measure: () => compareServers('uploads'),
};

async function compareServers(batch: 'servedCalls' | 'uploads'): Promise<Round[]> {
  await using served = await startCommand('serve', '--port', '0');
  await using receiver = await startScript('receiver.ts');
  const { url } = served;
  return await compareThroughputs(
    isolateBatch(batch, { url, resetUrl: `${url}/__whapi/reset` }),
    isolateBatch(batch, { url: receiver.url }),
  );
}
