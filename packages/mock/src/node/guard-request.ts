import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { CommandError } from '../channel/state/command-error.ts';

export interface GuardOptions {
  /**
   * Host names that the server accepts, besides `localhost` and IP addresses: for example the name of a container. Links
   * to files lead to the first one, unless the mock has an option `mediaUrl`.
   */
  servedHosts?: readonly string[];
  /** Origins of web pages that may call it. */
  allowedOrigins?: readonly string[];
}

/** What `Request` of the web cannot express. */
const IMPOSSIBLE_METHODS = ['TRACE', 'TRACK', 'CONNECT'];

/**
 * Checks a request before it is handled: a web page that someone on this machine visits must not reach the
 * server, neither through a name that resolves to this machine (DNS rebinding) nor from another origin.
 * @returns why it is refused
 */
export function guardRequest(request: IncomingMessage, options: GuardOptions): CommandError | undefined {
  const { host = '', origin } = request.headers;
  if (!request.url?.startsWith('/')) {
    return new CommandError(400, 'Wrong request parameters', 'The request target must be a path such as /health.');
  }
  if (IMPOSSIBLE_METHODS.includes(request.method ?? '')) {
    return new CommandError(405, 'Method not allowed', `${request.method} is not served.`);
  }
  const name = hostname(host);
  if (name === undefined) return new CommandError(400, 'Wrong request parameters', 'The Host header is malformed.');
  if (!isServed(name, options)) {
    const cure = `Call the server by localhost or its address, or start it with \`--served-host ${name}\`.`;
    return new CommandError(403, 'It is forbidden', `The server is not called "${name}". ${cure}`);
  }
  if (origin !== undefined && !isOwn(origin, host) && !options.allowedOrigins?.includes(origin)) {
    const cure = 'Behind a proxy, have it pass on the Host header as it is.';
    return new CommandError(403, 'It is forbidden', `Pages of ${origin} may not call the server. ${cure}`);
  }
  if (isUnlabelledText(request)) {
    const cure = 'Send `Content-Type: application/json`.';
    return new CommandError(415, 'Unsupported media type', `A body needs its content type. ${cure}`);
  }
  return undefined;
}

/**
 * Whether a body could be JSON that calls itself something else: what a web page may send to any server without
 * asking it. A file to send may well be a text.
 */
function isUnlabelledText({ headers, url = '' }: IncomingMessage): boolean {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  const type = headers['content-type'] ?? '';
  return (
    hasBody &&
    /^(?:text\/plain\b|\s*$)/i.test(type) &&
    !/^\/+(?:(?:messages\/+)?media\b|groups\/+[^/]+\/+icon\b)/.test(url)
  );
}

/** Whether an origin is that of the server itself. Behind a proxy that ends TLS, its pages have `https`. */
function isOwn(origin: string, host: string): boolean {
  return /^https?:\/\/(.*)$/.exec(origin)?.[1] === host;
}

/** The name in a Host header; nothing when it is malformed. */
function hostname(host: string): string | undefined {
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(host)) return undefined;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined;
}

/** An IP address cannot be rebound, a name can. */
function isServed(name: string, { servedHosts = [] }: GuardOptions): boolean {
  const bare = withoutDot(name.replace(/^\[|\]$/g, ''));
  return (
    bare === 'localhost' ||
    bare.endsWith('.localhost') ||
    isIP(bare) > 0 ||
    servedHosts.some((served) => withoutDot(served.toLowerCase()) === bare)
  );
}

/** A name that ends in a dot is the same one, written in full. */
function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}
