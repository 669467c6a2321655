import { parentPort, workerData } from 'node:worker_threads';
import { type AnonymiserOptions, createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import { type ReceivedRequest, recordOf } from './record-of.ts';

/** Anonymises requests for `RecordThread`, one after the other. */
const anonymise = createAnonymiser(workerData as AnonymiserOptions);

parentPort!.on('message', (request: ReceivedRequest) => {
  const { record, line } = recordOf(request, anonymise);
  const bytes = new TextEncoder().encode(line);
  // Of the body, the thread that waits needs the event only.
  const body = record.body as { event?: unknown } | undefined;
  const { event } = body ?? {};
  parentPort!.postMessage({ record: { ...record, body: { event } }, line: bytes }, [bytes.buffer]);
});
