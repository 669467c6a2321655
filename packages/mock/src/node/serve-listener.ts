import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { responseOf } from './response-of.ts';

// Taken before MSW replaces it: what is on its way to a receiver is no call of the app.
const { request: httpRequest } = http;

/** Runs something in an asynchronous context. */
type Run = <T>(callback: () => T) => T;

/** A Node listener as a receiver. */
export interface ServedListener {
  receive(request: Request): Promise<Response>;
  /** Frees the port. The next request takes another one. */
  close(): Promise<void>;
}

/** Serves a Node listener, such as an Express app, on a free port of this machine, from the first request on. */
export function serveListener(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): ServedListener {
  /** Errors of the listener, by the port of the client: uncaught, they would end the process. */
  const thrown = new Map<number | undefined, unknown>();
  /** The asynchronous context of each request, by the port of the client: a socket does not pass it on. */
  const contexts = new Map<number | undefined, Run>();
  let listening: Promise<Server> | undefined;

  async function listen(): Promise<Server> {
    const server = http.createServer(async (request, response) => {
      try {
        const run: Run = contexts.get(request.socket.remotePort) ?? ((callback) => callback());
        await run(() => listener(request, response));
      } catch (error) {
        thrown.set(request.socket.remotePort, error);
        response.destroy();
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    // A mock that is not closed must not keep the process alive.
    return server.unref();
  }

  return {
    async receive(request) {
      listening ??= listen();
      const { port } = (await listening).address() as AddressInfo;
      const { host, pathname, search } = new URL(request.url);
      const body = new Uint8Array(await request.arrayBuffer());
      const { method, signal } = request;
      const headers = { ...Object.fromEntries(request.headers), host, 'content-length': body.byteLength };
      const path = pathname + search;
      const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers, signal, agent: false });
      const run: Run = AsyncLocalStorage.snapshot();
      let clientPort: number | undefined;
      // Noted in time: a socket that was closed has no port any more.
      outgoing.once('socket', (socket) =>
        socket.once('connect', () => {
          clientPort = socket.localPort;
          contexts.set(clientPort, run);
        }),
      );
      try {
        const [response]: IncomingMessage[] = await once(outgoing.end(body), 'response');
        return responseOf(response as IncomingMessage);
      } catch (error) {
        throw thrown.has(clientPort) ? thrown.get(clientPort) : error;
      } finally {
        thrown.delete(clientPort);
        contexts.delete(clientPort);
      }
    },
    async close() {
      const server = await listening;
      listening = undefined;
      if (!server) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
