import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Page } from './read-page.ts';

/**
 * What the page may load and do: what this server serves, and nothing else.
 * - `img-src`: pictures in messages and profiles are served by the mock; previews and QR codes are `data:`, and a file
 *   that a person has chosen to send is `blob:`. Not `https:`: what a bot links to could then find out that, and from
 *   where, a developer looks at it, and the page would look different without a network.
 * - no `'unsafe-inline'`: what a payload smuggles into the page does not run.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

export interface ServePageOptions {
  /** Absent where none is served. */
  page: Page | undefined;
  /** The path below which the page and the control plane are. */
  prefix: string;
  /** The version of the package. */
  version: string;
}

/**
 * Answers a request for a file of the page. It needs no token: the page has no secrets, and gets the control token from
 * the fragment of its URL, which is never sent.
 * @param segments the path below the prefix, decoded
 * @returns whether it has answered; what it has not is for the control plane
 */
export function servePage(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  segments: readonly string[],
  { page, prefix, version }: ServePageOptions,
): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const isRoot = segments.length === 0;
  const [pathname = '', search] = url.split(/\?(.*)/s);
  if (isRoot && !pathname.endsWith('/')) {
    // The page refers to its files, and to the control plane, by relative URLs.
    const location = `${prefix}/${search === undefined ? '' : `?${search}`}`;
    response.writeHead(308, { ...HEADERS, location, 'content-length': 0 }).end();
    return true;
  }
  const name = segments.join('/');
  const file = page?.get(isRoot ? 'index.html' : name);
  if (!file && !isRoot) return false;
  const { contentType, bytes } = file ?? rootDocument(version);
  response.writeHead(200, {
    ...HEADERS,
    'content-type': contentType,
    'content-length': bytes.byteLength,
    // The bundler puts a hash of the content into these names.
    'cache-control': name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(method === 'HEAD' ? undefined : bytes);
  return true;
}

/** What is answered in place of the page. */
function rootDocument(version: string) {
  const json = {
    name: 'whapi-webhooks',
    version,
    capabilities: 'status',
    description: 'openapi.json',
    page: 'Not served here. `whapi-webhooks serve --open` serves it; in TypeScript, pass `page` to serveWhapi().',
  };
  return { contentType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(json)) };
}
