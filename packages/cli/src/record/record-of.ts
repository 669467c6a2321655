import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { anonymiseHeaders, anonymiseUrl, harmlessType } from './anonymise-request.ts';

/** Larger bodies are forwarded, and recorded by their size: they are not webhooks, and are kept in memory until then. */
export const MOST_RECORDED_BYTES = 16_000_000;

/** Why a body is not in the recording: without knowing its form, nobody's data can be taken out of it. */
type Omission = 'not JSON' | 'neither object nor array' | 'too large' | 'nested too deeply' | 'aborted';

/** A request as it arrived. */
export interface ReceivedRequest {
  /** In milliseconds since 1970. */
  at: number;
  method: string;
  /** The request target: path and query. */
  url: string;
  rawHeaders: readonly string[];
  /** All of the body, or why it is not there. */
  body: Uint8Array | 'too large' | 'aborted';
  /** Size of the body as far as it is known, in bytes. */
  bytes: number;
}

/** What a line of a recording contains. */
export interface RecordedRequest {
  /** The time in ISO 8601. */
  at: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  /** The body if it is an object or array in JSON, anonymised. */
  body?: unknown;
  /** What is known of a body that is not recorded. */
  omitted?: { reason: Omission; bytes: number; type?: string };
}

const DECODERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** What is recorded of a request, and its line with the line break. */
export function recordOf(
  { at, method, url, rawHeaders, body, bytes }: ReceivedRequest,
  anonymise: (payload: unknown) => unknown,
): { record: RecordedRequest; line: string } {
  const record: RecordedRequest = {
    at: new Date(at).toISOString(),
    method,
    url: anonymiseUrl(url, anonymise),
    headers: anonymiseHeaders(rawHeaders, anonymise),
  };
  const type = harmlessType(headerOf('content-type', rawHeaders));
  const omit = (reason: Omission) => ({ ...record, omitted: { reason, bytes, ...(type !== undefined && { type }) } });
  if (typeof body === 'string') return withLine(omit(body));
  if (body.length === 0) return withLine(record);
  const parsed = parseBody(body, headerOf('content-encoding', rawHeaders));
  if (!parsed) return withLine(omit('not JSON'));
  // Logs have bodies as text: a text in a recording would be read as a body that is not JSON.
  if (typeof parsed.value !== 'object' || parsed.value === null) return withLine(omit('neither object nor array'));
  try {
    return withLine({ ...record, body: anonymise(parsed.value) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // JSON.stringify calls itself for each level.
    return withLine(omit('nested too deeply'));
  }
}

function withLine(record: RecordedRequest) {
  return { record, line: `${JSON.stringify(record)}\n` };
}

function parseBody(body: Uint8Array, encoding = 'identity'): { value: unknown } | undefined {
  try {
    const decode = DECODERS[encoding.trim().toLowerCase()];
    const bytes = decode ? decode(body, { maxOutputLength: MOST_RECORDED_BYTES }) : body;
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
}

/** The first value of a header. */
export function headerOf(name: string, rawHeaders: readonly string[]): string | undefined {
  const index = rawHeaders.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === name);
  return index < 0 ? undefined : rawHeaders[index + 1];
}
