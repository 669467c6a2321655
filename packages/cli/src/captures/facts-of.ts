import { eventOfRequest } from '@whapi-webhooks/contract';
import { isObject } from './looks-like.ts';

/** What a capture says about a payload. */
export interface Facts {
  /** The event that is stated beside the payload. */
  event?: string;
  /** The event that method and URL name. It counts only if nothing else says which event it is. */
  eventOfLine?: string;
  /** Milliseconds since 1970. */
  at?: number;
  method?: string;
  url?: string;
  headers?: Record<string, string>;
}

const METHODS = ['method', 'httpMethod', 'requestMethod', 'request_method', 'verb'];
const URLS = ['url', 'webhookUrl', 'requestUrl', 'request_url', 'originalUrl', 'uri', 'request_uri', 'rawPath', 'path'];
const TIMES = [
  'at',
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'startedDateTime',
  'created_at',
  'createdAt',
  'received_at',
  'start',
  'timeEpoch',
  'requestTimeEpoch',
];
/** Parts of a record that describe the request, while the body is beside them. */
const PARTS = ['request', 'req', 'httpRequest', 'requestContext', 'http'];

/** Reads what an object of a log says about the request that it describes, in the names of the common logs. */
export function factsOf(value: Record<string, unknown>): Facts {
  const facts: Facts = {};
  for (const part of PARTS) if (isObject(value[part])) Object.assign(facts, factsOf(value[part]));
  const method = firstText(value, METHODS);
  const url = firstText(value, URLS);
  const headers = headersOf(value.headers);
  const at = timeOf(value);
  if (method && /^[A-Za-z]+$/.test(method)) facts.method = method.toUpperCase();
  if (url) facts.url = url;
  if (headers) facts.headers = headers;
  if (at !== undefined) facts.at = at;
  if (typeof value.event === 'string' && /^[a-z]+\.[a-z]+$/.test(value.event)) facts.event = value.event;
  const line = facts.url && eventOfRequest(facts.method ?? 'POST', facts.url);
  if (line) facts.eventOfLine = line;
  return facts;
}

/** Whether an object is an entry of an HTTP archive (HAR). */
export function isHarEntry({ request, startedDateTime }: Record<string, unknown>): boolean {
  return typeof startedDateTime === 'string' && isObject(request) && typeof request.url === 'string';
}

function firstText(value: Record<string, unknown>, keys: readonly string[]): string | undefined {
  const key = keys.find((name) => typeof value[name] === 'string' && value[name] !== '');
  return key && (value[key] as string);
}

/** Headers as an object of texts or lists, or as a list of `{ name, value }`. */
function headersOf(headers: unknown): Record<string, string> | undefined {
  if (!isObject(headers) && !Array.isArray(headers)) return undefined;
  const entries = Array.isArray(headers)
    ? headers.filter(isObject).map(({ name, value }) => [name, value])
    : Object.entries(headers);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value.join(', ') : value;
      return typeof name === 'string' && typeof text === 'string' ? [[name.toLowerCase(), text]] : [];
    }),
  );
}

/** Times in seconds are below this: it is the year 5138 in seconds, and 1973 in milliseconds. */
const LARGEST_SECONDS = 1e11;

function timeOf(value: Record<string, unknown>): number | undefined {
  for (const key of TIMES) {
    const time = value[key];
    if (typeof time === 'number' && time > 0) return Math.round(time < LARGEST_SECONDS ? time * 1_000 : time);
    const parsed = typeof time === 'string' ? Date.parse(time) : Number.NaN;
    if (!Number.isNaN(parsed)) return parsed;
  }
  return undefined;
}
