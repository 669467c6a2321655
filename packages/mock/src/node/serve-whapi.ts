import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { errorBody } from '../gateway/create-gateway.ts';
import type { Whapi } from '../whapi.ts';
import { type GuardOptions, guardRequest } from './guard-request.ts';

/** A mock Whapi behind a port. */
export interface ServedWhapi {
  /** Base URL for the app, in place of https://gate.whapi.cloud. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions extends GuardOptions {
  /** Default 0: any free one. */
  port?: number;
  /** The address to listen on. Default `127.0.0.1`. */
  host?: string;
}

/**
 * Serves the mock on a port of this machine, for apps that run in a process of their own.
 * @throws the error of `listen`, with `code` EADDRINUSE when the port is taken
 * @example const { url } = await serveWhapi(whapi, { port: 8080 });
 */
export async function serveWhapi(
  { gateway, linkMediaTo }: Pick<Whapi, 'gateway' | 'linkMediaTo'>,
  { port = 0, host = '127.0.0.1', ...guard }: ServeOptions = {},
): Promise<ServedWhapi> {
  const listener = createRequestListener((request: Request) => gateway.handle(request));
  const server = createServer((request, response) => {
    const refusal = guardRequest(request, guard);
    if (!refusal) return listener(request, response);
    // The body is not read, so the connection cannot be used again.
    response.writeHead(refusal.status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify(errorBody(refusal)));
  });
  await listen(server, port, host);
  const { port: ownPort } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${ownPort}`;
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

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
