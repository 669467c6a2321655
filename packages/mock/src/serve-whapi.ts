import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { getResponse } from 'msw';
import { GATEWAY_URL } from './gateway/create-handlers.ts';
import type { Whapi } from './setup-whapi.ts';

/** A mock Whapi behind a port. */
export interface ServedWhapi {
  /** Base URL for the app, in place of https://gate.whapi.cloud. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the mock's handlers on a port of this machine, for apps that run in a process of their own.
 * @param options.port 0 takes any free one
 * @throws the error of `listen`, with `code` EADDRINUSE when the port is taken
 * @example const { url } = await serveWhapi(whapi, { port: 8080 });
 */
export async function serveWhapi(
  { handlers, linkMediaTo }: Pick<Whapi, 'handlers' | 'linkMediaTo'>,
  { port = 0, host = '127.0.0.1' }: { port?: number; host?: string } = {},
): Promise<ServedWhapi> {
  const server = createServer(
    createRequestListener(async (request) => {
      const { pathname, search } = new URL(request.url);
      const response = await getResponse(handlers, new Request(GATEWAY_URL + pathname + search, request));
      return response ?? new Response(null, { status: 501 });
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  linkMediaTo(url);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
