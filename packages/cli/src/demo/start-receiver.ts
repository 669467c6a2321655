import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { eventOfRequest, type ValidationResult, validateWebhook } from '@whapi-webhooks/contract';

/** A request to the receiver, and its verdict. */
export interface ReceivedWebhook {
  method: string;
  path: string;
  status: number;
  verdict: ValidationResult;
}

export interface DemoReceiver {
  url: string;
  /** Returns what was received since the last call. */
  take(): ReceivedWebhook[];
  close(): void;
}

/** Starts a receiver that validates each webhook in the strict profile, and answers with 200 or 400. */
export async function startReceiver(): Promise<DemoReceiver> {
  let received: ReceivedWebhook[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '' } = request;
    const event = eventOfRequest(method, path);
    const verdict = validateWebhook(JSON.parse(await text(request)), { profile: 'strict', ...(event && { event }) });
    const status = verdict.valid ? 200 : 400;
    received.push({ method, path, status, verdict });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    take() {
      const taken = received;
      received = [];
      return taken;
    },
    close: () => server.close(),
  };
}
