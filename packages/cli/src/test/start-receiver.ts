import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface TestReceiver {
  url: string;
  /** Request line and body of each request, in order of arrival. */
  received: { line: string; body: unknown }[];
  close(): Promise<void>;
}

/** Starts a receiver for one test, by default on a free port. */
export async function startReceiver(
  status: number | 'never' | 'reset' = 200,
  port: number | string = 0,
): Promise<TestReceiver> {
  const received: TestReceiver['received'] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    received.push({ line: `${request.method} ${request.url}`, body: await json(request) });
    if (status === 'reset') request.socket.destroy();
    else if (status !== 'never') response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, close };
}
