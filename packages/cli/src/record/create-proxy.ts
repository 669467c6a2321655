import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import https from 'node:https';
import { type Duplex, Transform } from 'node:stream';
import { endToEndHeaders } from './end-to-end-headers.ts';
import { type ReadBody, readBody } from './read-body.ts';
import { targetPath } from './target-path.ts';

/** Both sides: what Node takes by default is less than what servers in front of a receiver take. */
const MOST_HEADER_BYTES = 65_536;
/** Longer than most clients keep an idle connection, so that none meets a connection that is just being closed. */
const KEEP_ALIVE_MS = 75_000;
/**
 * Receivers close idle connections, most of them after 5 s or more. One that is taken at that moment would end in a 502
 * that the receiver would not have sent.
 */
const LONGEST_IDLE_MS = 1_000;

/** How long the rest of a request is read and discarded that is answered before its end. */
const LONGEST_DRAIN_MS = 10_000;

export interface ProxyOptions {
  /** Where requests are forwarded to. */
  to: URL;
  /** A request with a larger body is rejected with 413. In bytes. */
  mostBytes: number;
  /** Up to this size, a body is read as a whole before it is forwarded. In bytes. */
  mostReadBytes: number;
  /** How long the receiver may take to begin its response. */
  timeoutMs: number;
  /** Called with each request. None of it is forwarded before this has returned or resolved. Must not fail. */
  onRequest: (request: IncomingMessage, body: ReadBody) => Exchange | Promise<Exchange>;
  /** Called with each answer to what cannot be read as a request. Must not throw. */
  onRefusal: (status: number, reason: string) => void;
}

/** One request on its way. */
export interface Exchange {
  /**
   * Called once, when the response is complete or will never be.
   * @param status of the response, if there was one
   * @param problem why the receiver's response did not arrive
   */
  onEnd: (status: number | undefined, problem: string | undefined) => void;
}

/** Creates a reverse proxy that alters neither requests nor responses, apart from what belongs to a single connection. */
export function createProxy(options: ProxyOptions): Server {
  const { to, mostBytes, mostReadBytes, timeoutMs, onRequest, onRefusal } = options;
  const client = to.protocol === 'https:' ? https : http;
  const agent = new client.Agent({ keepAlive: true, timeout: LONGEST_IDLE_MS });
  const hostname = to.hostname.replace(/^\[|\]$/g, '');
  const server = http.createServer(
    // Without a host, the receiver decides.
    { maxHeaderSize: MOST_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS, requireHostHeader: false },
    onMessage,
  );
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // The body is recorded before the receiver sees the request, so it cannot ask for it. One that is too large is not wanted.
    if (!(Number(request.headers['content-length']) > mostBytes)) response.writeContinue();
    onMessage(request, response);
  });
  server.on('checkExpectation', onMessage);
  const responses = new Set<ServerResponse>();
  server.on('clientError', (error: ParserError, socket) => {
    // Anything that is sent within a response would be taken for a part of it.
    if ([...responses].some(({ req, headersSent }) => req.socket === socket && headersSent)) socket.destroy();
    refuse(error, socket, onRefusal);
  });
  server.on('close', () => agent.destroy());
  return server;

  function onMessage(request: IncomingMessage, response: ServerResponse): void {
    response.sendDate = false;
    request.on('error', () => {});
    response.on('error', () => {});
    responses.add(response);
    response.on('close', () => responses.delete(response));
    void handle(request, response);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, mostReadBytes);
    const exchange = await onRequest(request, body);
    let problem: string | undefined;
    // It may have left while the body was recorded.
    if (body.state === 'aborted' || response.closed) {
      exchange.onEnd(undefined, 'the client closed the connection');
      return;
    }
    response.on('close', () => {
      if (!response.writableFinished) problem ??= 'the client closed the connection';
      exchange.onEnd(response.headersSent ? response.statusCode : undefined, problem);
    });
    if (/\bwebsocket\b/i.test(request.headers.upgrade ?? '')) {
      problem = 'WebSockets are not forwarded';
      respond(response, 501, problem);
      return;
    }
    if (body.bytes > mostBytes) {
      problem = tooLarge(mostBytes);
      respond(response, 413, problem);
      return;
    }
    try {
      forward(request, body, response, (status, reason) => {
        // What fails afterwards, fails for this reason.
        if (problem !== undefined) return;
        problem = reason;
        respond(response, status, reason);
      });
    } catch (error) {
      problem = (error as Error).message;
      respond(response, 502, problem);
    }
  }

  function forward(
    request: IncomingMessage,
    body: ReadBody,
    response: ServerResponse,
    fail: (status: number, reason: string) => void,
  ): void {
    const upstream = client.request({
      agent,
      hostname,
      port: to.port,
      method: request.method,
      path: targetPath(request.url ?? '/', to.pathname),
      headers: withFraming(endToEndHeaders(request.rawHeaders, to.host), request),
      maxHeaderSize: MOST_HEADER_BYTES,
    });
    upstream.setNoDelay(true);
    const timer = setTimeout(() => {
      fail(504, `the receiver did not respond within ${timeoutMs / 1_000} s`);
      upstream.destroy();
    }, timeoutMs);
    upstream.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      fail(502, reasonOf(error));
    });
    upstream.on('information', ({ statusCode, headers }) => {
      if (statusCode === 102) response.writeProcessing();
      if (statusCode === 103 && headers.link !== undefined) response.writeEarlyHints(headers as Record<string, string>);
    });
    upstream.on('response', (incoming) => {
      clearTimeout(timer);
      sendBack(incoming, response, fail);
    });
    response.on('close', () => {
      clearTimeout(timer);
      if (!response.writableFinished) upstream.destroy();
    });
    sendBody(request, body, upstream, (reason) => {
      fail(413, reason);
      upstream.destroy();
    });
  }

  function sendBody(
    request: IncomingMessage,
    { chunks, state }: ReadBody,
    upstream: http.ClientRequest,
    reject: (reason: string) => void,
  ): void {
    const addTrailers = () => {
      if (request.rawTrailers.length > 0) upstream.addTrailers(pairsOf(request.rawTrailers));
    };
    if (state === 'complete') {
      // Headers and body leave in one write.
      upstream.cork();
      for (const chunk of chunks.slice(0, -1)) upstream.write(chunk);
      addTrailers();
      upstream.end(chunks.at(-1));
      return;
    }
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        done(bytes > mostBytes ? new Error(tooLarge(mostBytes)) : null, chunk);
      },
      flush(done) {
        addTrailers();
        done();
      },
    });
    counted.on('error', ({ message }) => reject(message));
    for (const chunk of chunks) counted.write(chunk);
    request.pipe(counted).pipe(upstream);
  }
}

function tooLarge(mostBytes: number): string {
  return `the body has more than the ${mostBytes} bytes of --max-size`;
}

function sendBack(
  incoming: IncomingMessage,
  response: ServerResponse,
  fail: (status: number, reason: string) => void,
): void {
  if (response.headersSent) {
    incoming.resume();
    return;
  }
  try {
    response.writeHead(incoming.statusCode!, incoming.statusMessage, endToEndHeaders(incoming.rawHeaders));
  } catch (error) {
    incoming.destroy();
    fail(502, (error as Error).message);
    return;
  }
  const isEmpty =
    incoming.headers['content-length'] === '0' || incoming.statusCode === 204 || incoming.statusCode === 304;
  // An event stream may wait for long between its head and its first event. flushHeaders would send the head as UTF-8.
  if (!isEmpty) {
    response.write('', 'latin1');
    // What has arrived with the head leaves with it.
    const { socket } = response;
    socket?.cork();
    setImmediate(() => socket?.uncork());
  }
  incoming.on('end', () => {
    if (incoming.rawTrailers.length > 0) response.addTrailers(pairsOf(incoming.rawTrailers));
  });
  incoming.on('error', () => fail(502, 'the receiver closed the connection before the end of its response'));
  incoming.pipe(response);
}

/** Responds instead of the receiver. If the response has begun, breaks it off, so that the client cannot take it for whole. */
function respond(response: ServerResponse, status: number, reason: string): void {
  if (response.writableEnded) return;
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const text = `whapi-webhooks record: ${reason}\n`;
  const isLast = status !== 502 && status !== 504;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    ...(isLast && { connection: 'close' }),
  });
  if (isLast && !response.req.complete) endLater(response, text);
  else response.end(text);
}

/**
 * Sends a response at once, and closes the connection only when the rest of the request has arrived, or has not in time: the
 * system resets a connection that is closed before, and many clients then lose the response or do not read it.
 */
function endLater(response: ServerResponse, text: string): void {
  const { req: request } = response;
  const end = () => response.end();
  const timer = setTimeout(end, LONGEST_DRAIN_MS);
  request.on('end', end);
  response.on('close', () => clearTimeout(timer));
  response.write(text);
  request.resume();
}

interface ParserError extends NodeJS.ErrnoException {
  /** What the parser found, in fixed words. */
  reason?: string;
}

const REFUSALS: Readonly<Record<string, [status: number, reason: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the client did not complete it in time'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'its chunk extensions are too long'],
  HPE_HEADER_OVERFLOW: [431, `its headers have more than ${MOST_HEADER_BYTES} bytes`],
};

/** Answers what cannot be read as a request, as Node does without a listener. Anything else is a connection that broke. */
function refuse({ code = '', reason = code }: ParserError, socket: Duplex, onRefusal: ProxyOptions['onRefusal']): void {
  const [status, problem] = REFUSALS[code] ?? [400, reason];
  if (code in REFUSALS || (code.startsWith('HPE_') && code !== 'HPE_INVALID_EOF_STATE')) onRefusal(status, problem);
  if (socket.writable) socket.end(`HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`);
  socket.destroy();
}

/** Without a length and chunks, a request has no body. Node would announce chunks for some methods. */
function withFraming(
  headers: string[],
  { headers: { 'content-length': length, 'transfer-encoding': encoding }, method }: IncomingMessage,
) {
  const mayHaveBody = !['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'].includes(method ?? '');
  return length === undefined && encoding === undefined && mayHaveBody ? [...headers, 'Content-Length', '0'] : headers;
}

function pairsOf(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i]!, raw[2 * i + 1]!]);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at the receiver. Is it running?',
  ENOTFOUND: 'there is no such host as that of the receiver',
  ECONNRESET: 'the receiver closed the connection without a response',
};

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? `the receiver did not respond: ${message || code}`;
}
