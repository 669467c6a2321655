import type { Receiver } from '@whapi-webhooks/contract/receiver';
import { isExpressApp, isFastify, isServer } from '../delivery/to-receiver.ts';
import { fromNodeListener, type NodeListener } from './from-node-listener.ts';

/** An Express or Connect app. */
export interface ExpressApp {
  // biome-ignore lint/suspicious/noExplicitAny: Express has requests and responses of its own
  (request: any, response: any): unknown;
  // biome-ignore lint/suspicious/noExplicitAny: one of many overloads
  use: any;
}

/** A Fastify instance. `ready()` is awaited at the first delivery. */
export interface FastifyApp {
  // biome-ignore lint/suspicious/noExplicitAny: Fastify has types of its own for HTTP/2
  routing(request: any, response: any): unknown;
  ready(): PromiseLike<unknown>;
}

/** A server of `node:http`. It need not listen. */
export interface NodeServer {
  listen: unknown;
  address(): unknown;
  emit(event: 'request', ...parameters: Parameters<NodeListener>): boolean;
  listenerCount(event: 'request'): number;
}

/** What can be connected in Node besides the receivers of any runtime. */
export type NodeApp = ExpressApp | FastifyApp | NodeServer;

/**
 * An app for Node as a receiver; what is none is returned as it is.
 * @param url where it is connected, for the error
 * @throws {TypeError} when it is a server that answers nothing
 */
export function toNodeReceiver(url: string, receiver: Receiver | NodeApp): Receiver {
  if (isExpressApp(receiver)) return fromNodeListener(receiver as NodeListener);
  if (isFastify(receiver)) return fromFastify(receiver as FastifyApp);
  if (isServer(receiver)) return fromServer(url, receiver as NodeServer);
  return receiver as Receiver;
}

function fromFastify(app: FastifyApp): Receiver {
  return fromNodeListener(async (request, response) => {
    await app.ready();
    await app.routing(request, response);
  });
}

function fromServer(url: string, server: NodeServer): Receiver {
  if (server.listenerCount('request') === 0) {
    throw new TypeError(
      `Failed to connect ${url}: the server has no 'request' listener. Pass one to createServer(), or call server.on('request', listener)`,
    );
  }
  return fromNodeListener((request, response) => server.emit('request', request, response));
}
