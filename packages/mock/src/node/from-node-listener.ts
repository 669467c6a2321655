import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveListener } from './serve-listener.ts';

/** A listener of Node's HTTP server. What it returns is awaited and ignored. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => unknown;

/** A Node listener as a receiver. */
export interface NodeListenerReceiver {
  /** Serves a request. Of a long body, the response has the first megabyte. */
  fetch(request: Request): Promise<Response>;
  /** Frees the port. The next request takes another one. */
  close(): Promise<void>;
}

/** The listener behind each receiver. */
const wrapped = new WeakMap<object, NodeListener>();

/**
 * Turns a Node listener into a receiver: `(request, response)`, such as a handler of `http.createServer`, Koa's
 * `app.callback()`, or Next's `app.getRequestHandler()`. It is served on a free port of this machine from the first
 * request on, until the mock is closed.
 * @throws {TypeError} when it is not a function
 * @example whapi.connect('https://bot.test/hook', fromNodeListener((request, response) => response.end()));
 */
export function fromNodeListener(listener: NodeListener): NodeListenerReceiver {
  if (typeof listener !== 'function') {
    throw new TypeError(
      `Failed to wrap a Node listener: it is ${listener === null ? 'null' : typeof listener}. Pass a function (request, response)`,
    );
  }
  const { receive, close } = serveListener(listener);
  const receiver = { fetch: receive, close };
  wrapped.set(receiver, listener);
  return receiver;
}

/** The listener that a receiver wraps, if it wraps one. */
export function nodeListenerOf(receiver: object): NodeListener | undefined {
  return wrapped.get(receiver);
}

export function isNodeListenerReceiver(value: unknown): value is NodeListenerReceiver {
  return typeof value === 'object' && value !== null && wrapped.has(value);
}
