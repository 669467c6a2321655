import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { markOwnRequest } from '../delivery/own-requests.ts';
import { LONGEST_ANSWER_BYTES, type OutgoingRequest } from '../delivery/send-request.ts';
import { responseOf } from './response-of.ts';

// Taken before MSW patches them: a delivery is no request of the app.
const { request: httpRequest } = http;
const { request: httpsRequest } = https;
const { connect } = net.Socket.prototype as { connect(this: net.Socket, options: net.NetConnectOpts): net.Socket };
const { addRequest } = http.Agent.prototype as unknown as { addRequest(...args: unknown[]): void };

/** Keeps connections alive as the service does, and out of sight of MSW. */
class DirectAgent extends http.Agent {
  override createConnection(options: net.NetConnectOpts): net.Socket {
    return connect.call(new net.Socket(options as net.SocketConstructorOpts), options);
  }

  addRequest(...args: unknown[]): void {
    addRequest.apply(this, args);
  }
}

/**
 * Receivers close idle connections, most of them after 5 s or more. One that is taken at that moment fails as if the receiver
 * had dropped the request, and nothing tells the two apart: so none is taken that may be about to be closed.
 */
const LONGEST_IDLE_MS = 1_000;

const agent = new DirectAgent({ keepAlive: true, timeout: LONGEST_IDLE_MS });

/** Sends a request by `node:http`, which adds no headers of its own besides `host`, `connection` and `content-length`. */
export async function sendByHttp(url: string, request: OutgoingRequest): Promise<number> {
  const unmark = markOwnRequest(request.headers['sentry-trace'] ?? '');
  try {
    const response = await respond(url, request);
    await drain(response);
    return response.statusCode as number;
  } catch (error) {
    throw new TypeError('fetch failed', { cause: error });
  } finally {
    unmark();
  }
}

/** The same, for who wants the whole response: as `fetch` returns it, but its body ends after a megabyte. */
export async function fetchByHttp(url: string, request: OutgoingRequest): Promise<Response> {
  const unmark = markOwnRequest(request.headers['sentry-trace'] ?? '');
  try {
    return responseOf(await respond(url, request));
  } catch (error) {
    throw new TypeError('fetch failed', { cause: error });
  } finally {
    unmark();
  }
}

function respond(url: string, request: OutgoingRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const outgoing = start(url, request);
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
  });
}

function start(url: string, { method, headers, body, signal }: OutgoingRequest): ClientRequest {
  const length = { 'content-length': Buffer.byteLength(body) };
  const options: RequestOptions = { method, headers: { ...headers, ...length }, signal };
  const outgoing = url.startsWith('https:') ? httpsRequest(url, options) : httpRequest(url, { ...options, agent });
  return outgoing.end(body);
}

/** Reads the body, so that the connection can be used again; one that is too long is not worth it. */
function drain(response: IncomingMessage): Promise<void> {
  let bytes = 0;
  return new Promise((resolve, reject) => {
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
      if (bytes > LONGEST_ANSWER_BYTES) response.destroy();
    });
    response.once('close', resolve);
    response.once('error', (error) => (bytes > LONGEST_ANSWER_BYTES ? resolve() : reject(error)));
  });
}
