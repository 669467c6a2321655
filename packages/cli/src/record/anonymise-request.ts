import { eventNames } from '@whapi-webhooks/contract';

type Anonymise = (payload: unknown) => unknown;

/** Segments of paths that name no one, beside the types and methods of events, which path and method mode append. */
const SEGMENTS = new Set([
  ...'api bot callback callbacks event hook hooks http https incoming receive receiver v1 v2 v3 webhook webhooks whapi whatsapp'.split(
    ' ',
  ),
  ...eventNames.flatMap((name) => name.split('.')),
]);

/** MIME types that are recorded. Any other subtype may be a name. */
const TYPE =
  '(?:application|audio|image|message|model|multipart|text|video)/(?:cloudevents\\+json|csv|form-data|gif|gzip|html|javascript|jpeg|json|mixed|mp4|mpeg|ndjson|octet-stream|ogg|pdf|plain|png|problem\\+json|webp|x-ndjson|x-www-form-urlencoded|xml|zip)';
const QUALITY = '(?:; ?q=[01](?:\\.\\d{1,3})?)?';
const CODINGS = '(?:gzip|deflate|br|zstd|identity|compress|\\*)';

/** The headers that are recorded with their values, where these tell about the request only. */
const HEADERS: Readonly<Record<string, RegExp>> = {
  accept: listOf(`(?:\\*/\\*|${TYPE})${QUALITY}`),
  'accept-encoding': listOf(`${CODINGS}${QUALITY}`),
  connection: listOf('(?:keep-alive|close|upgrade|te)'),
  'content-encoding': listOf(CODINGS),
  'content-length': /^\d{1,12}$/,
  'content-type': new RegExp(`^${TYPE}(?:; ?charset="?(?:utf-8|utf-16|us-ascii|iso-8859-1)"?)?$`, 'i'),
  expect: /^100-continue$/i,
  host: /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i,
  'transfer-encoding': /^chunked$/i,
  'user-agent':
    /^(?:axios|curl|Go-http-client|got|GuzzleHttp|node|node-fetch|okhttp|PostmanRuntime|python-requests|undici|whapi)(?:\/\d{1,2}(?:\.\d{1,2}){0,2})?$/i,
};

/** Headers of the gateway (captured) whose values are removed, and whose names are not made of usual words. */
const NAMES = new Set(['baggage', 'sentry-trace', 'traceparent', 'tracestate']);

function listOf(item: string): RegExp {
  return new RegExp(`^${item}(?: ?, ?${item}){0,9}$`, 'i');
}

/** What stands for the value of a header that may be somebody's data or a secret. */
const REMOVED = '[removed]';

/**
 * Replaces what may be somebody's data or a secret in a request target: segments of the path, values of the query, and
 * names in it that are not usual in APIs. The event of path and method mode stays.
 */
export function anonymiseUrl(url: string, anonymise: Anonymise): string {
  const [, path = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(url)!;
  const segments = path.split('/').map((segment) => (SEGMENTS.has(segment) ? segment : replace(segment)));
  if (query === undefined) return segments.join('/');
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...values] = pair.split('=');
    return [
      encodeURIComponent(replaceName(decoded(name), anonymise)),
      ...(values.length > 0 ? [replace(values.join('='))] : []),
    ].join('=');
  });
  return `${segments.join('/')}?${pairs.join('&')}`;

  function replace(part: string): string {
    return encodeURIComponent(anonymise(decoded(part)) as string);
  }
}

/** A name in an object that no schema declares: beside declared ones, it would be kept as one that the vendor has added. */
function replaceName(name: string, anonymise: Anonymise): string {
  const { request } = anonymise({ request: { [name]: null } }) as { request: object };
  return Object.keys(request)[0]!;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text.replaceAll('%', 'x');
  }
}

/**
 * The headers of a request by their names in lower case. Values are kept if they are known to tell about the request only,
 * such as `application/json`; of all other headers, the name tells that they were there.
 */
export function anonymiseHeaders(rawHeaders: readonly string[], anonymise: Anonymise): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name, value] = [rawHeaders[i]!.toLowerCase(), rawHeaders[i + 1]!];
    const form = Object.hasOwn(HEADERS, name) ? HEADERS[name] : undefined;
    const kept = form?.test(value) ? value : REMOVED;
    const key = form || NAMES.has(name) ? name : replaceName(name, anonymise);
    headers[key] = Object.hasOwn(headers, key) && headers[key] !== kept ? `${headers[key]}, ${kept}` : kept;
  }
  return headers;
}

/** The MIME type of a body, if it is one that names no one. */
export function harmlessType(contentType: string | undefined): string | undefined {
  if (contentType === undefined) return undefined;
  const [type = ''] = contentType.split(';', 1);
  return HEADERS['content-type']!.test(type.trim()) ? type.trim().toLowerCase() : undefined;
}
