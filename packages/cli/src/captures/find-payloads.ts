import { joinPointer, valueAt } from '@whapi-webhooks/contract';
import { type Facts, factsOf, isHarEntry } from './facts-of.ts';
import { isSameJson } from './is-same-json.ts';
import { hasRequestMark, isLogLine, isObject, isRequest, looksLikeWebhook } from './looks-like.ts';
import { bodyOfHttpRequest, jsonAtEndOf, mayHaveJson, type TextBody, textBodyOf, textOfBytes } from './text-bodies.ts';

/** What a JSON document contains: a payload, a body that is none, or something that only surrounds payloads. */
export type Found = FoundPayload | BrokenBody | NoPayload;

export interface FoundPayload extends Facts {
  kind: 'payload';
  /** Where the payload is. If it is text inside the document: where the text is. */
  pointer: string;
  payload: unknown;
  /** The payload was parsed from a text in the document. */
  isText?: true;
  /** The object that says all this about it. */
  wrapper?: Record<string, unknown>;
}

/** A body that is not JSON. */
interface BrokenBody extends Facts {
  kind: 'broken';
  pointer: string;
  /** What is wrong, after «the body is not JSON: ». */
  problem: string;
  wrapper?: Record<string, unknown>;
}

/** A log line or a request without a webhook, or a record without what `--body` points to. */
interface NoPayload {
  kind: 'none';
  pointer: string;
}

/** Where logs have the body of a request, the most specific names first. */
const BODY_KEYS = ['postData', 'body', 'rawBody', 'text', 'base64', 'raw', 'content', 'payload', 'data'];
/** Parts of a record that have the body in turn. */
const REQUEST_KEYS = ['request', 'req', 'json', 'jsonPayload', 'message', 'msg', 'log', 'event'];

/** Parts of a record that have no webhook beside that of the request, although a response may look like one. */
const OTHER_KEYS = ['headers', 'response', 'res', 'httpResponse', 'responseBody', 'response_body'];

const MOST_LEVELS = 8;
const GATEWAY = /^https?:\/\/gate\.whapi\.cloud\//i;

/** A record has few payloads, and a list of many is no copy. */
const MOST_COMPARED = 100;

interface Context extends Facts {
  wrapper?: Record<string, unknown>;
  pointer: string;
  isText?: true;
  level: number;
}

/**
 * Finds the payloads of a parsed document or line: a webhook, an array of them, or a log of requests with webhooks as
 * bodies, also as text. A document that contains none is a payload itself, so that its faults can be reported; log lines
 * and requests without a webhook are not.
 * @param body JSON Pointer to the body in each record: in each item of an array, each entry of an HTTP archive, or else
 * in the document
 * @param prefix what the text before a document says about it, in a line of a log. Such lines have JSON of all kinds, so
 * only what may be a webhook is a payload.
 */
export function findPayloads(document: unknown, body?: string, prefix?: Facts): Iterable<Found> {
  if (body !== undefined) return bodiesAt(document, body, prefix);
  const found = itemsOf(document, { ...prefix, pointer: '', level: 0 });
  return prefix ? withoutOthers(found) : found;
}

function* withoutOthers(all: Iterable<Found>): Generator<Found> {
  for (const found of all) {
    const isOther = found.kind === 'payload' && !found.wrapper && !mayBeWebhook(found);
    yield isOther ? { kind: 'none', pointer: found.pointer } : found;
  }
}

function mayBeWebhook({ payload, ...facts }: FoundPayload): boolean {
  if (isWebhookBody(payload, facts)) return true;
  return isObject(payload) && (Object.hasOwn(payload, 'channel_id') || isObject(payload.event));
}

function* bodiesAt(document: unknown, body: string, prefix?: Facts): Generator<Found> {
  for (const [record, pointer] of recordsOf(document, body)) {
    const found = valueAt(record, body);
    const context = { ...contextOf(record, { ...prefix, pointer, level: 0 }), pointer: pointer + body };
    if (found === undefined) yield { kind: 'none', pointer };
    else if (typeof found === 'string') yield* payloadsOfText(textBodyOf(found, record as object), context);
    else yield* itemsAsTheyAre(found, context);
  }
}

function* recordsOf(document: unknown, body: string): Generator<[unknown, string]> {
  if (valueAt(document, body) !== undefined) {
    yield [document, ''];
    return;
  }
  const entries = valueAt(document, '/log/entries');
  const [records, pointer] = Array.isArray(entries) ? [entries, '/log/entries'] : [document, ''];
  if (!Array.isArray(records)) yield [document, ''];
  else for (const [index, record] of records.entries()) yield [record, `${pointer}/${index}`];
}

function* payloadsOfText(text: TextBody, context: Context): Generator<Found> {
  const { level, ...about } = context;
  if (text.error === undefined) yield* itemsAsTheyAre(text.value, { ...context, isText: true });
  else yield { kind: 'broken', ...about, problem: text.error };
}

function* itemsAsTheyAre(value: unknown, { level, ...about }: Context): Generator<Found> {
  if (!Array.isArray(value)) {
    yield { kind: 'payload', ...about, payload: value };
    return;
  }
  for (const [index, item] of value.entries()) {
    yield {
      kind: 'payload',
      ...about,
      pointer: about.isText ? about.pointer : `${about.pointer}/${index}`,
      payload: item,
    };
  }
}

/** The payloads of a document, or of each item of an array. */
function* itemsOf(value: unknown, context: Context): Generator<Found> {
  if (Array.isArray(value) && value.length > 0 && context.level < MOST_LEVELS) {
    for (let index = 0; index < value.length; index++) yield* itemsOf(value[index], inside(context, index));
    return;
  }
  if (!isObject(value) || looksLikeWebhook(value)) {
    const { level, ...about } = context;
    yield { kind: 'payload', ...about, payload: value };
    return;
  }
  let isFound = false;
  for (const found of search(value, context)) {
    isFound = true;
    yield found;
  }
  if (!isFound) yield* withoutWebhook(value, context);
}

/** What an object is in which no webhook was found. */
function* withoutWebhook(value: Record<string, unknown>, context: Context): Generator<Found> {
  const { pointer } = context;
  const key = BODY_KEYS.find((name) => Object.hasOwn(value, name));
  if (key !== undefined && hasRequestMark(value)) {
    const body = value[key];
    const inner = { ...contextOf(value, context), pointer: joinPointer(pointer, key) };
    if (body === null || body === '') yield { kind: 'none', pointer };
    else if (typeof body === 'string') yield* payloadsOfText(textBodyOf(body, value, key), inner);
    else yield* itemsAsTheyAre(body, inner);
  } else if (isLogLine(value) || isRequest(value)) {
    yield { kind: 'none', pointer };
  } else {
    const { level, ...about } = context;
    yield { kind: 'payload', ...about, payload: value };
  }
}

/** The webhooks inside an object that is none. */
function* search(value: Record<string, unknown>, outer: Context): Generator<Found> {
  if (outer.level >= MOST_LEVELS) return;
  const context = contextOf(value, outer);
  if (isHarEntry(value)) {
    yield* harEntry(value, context);
    return;
  }
  const searchAt = (key: string) => searchIn(value[key], inside(context, key), value, key);
  const known = [...BODY_KEYS, ...REQUEST_KEYS].filter((key) => Object.hasOwn(value, key));
  const foundAt = new Map<string, Found[]>();
  const copied: Found[] = [];
  for (const key of known) {
    const own = [...searchAt(key)].filter((found) => !isCopy(found, copied));
    if (own.length > 0) foundAt.set(key, own);
    copied.push(...own.slice(0, MOST_COMPARED));
  }
  for (const key of Object.keys(value)) {
    if (known.includes(key)) yield* foundAt.get(key) ?? [];
    else if (copied.length === 0) yield* searchAt(key);
    else if (!OTHER_KEYS.includes(key)) {
      for (const found of searchAt(key)) if (!isCopy(found, copied)) yield found;
    }
  }
}

/** Whether a payload is in the record already: loggers write a body as text and parsed, for example. */
function isCopy(found: Found, others: readonly Found[]): boolean {
  if (found.kind !== 'payload') return false;
  return others.some((other) => other.kind === 'payload' && isSameJson(other.payload, found.payload));
}

function* searchIn(value: unknown, context: Context, holder: Record<string, unknown>, key: string): Generator<Found> {
  const text = Array.isArray(value) ? textOfBytes(value) : value;
  if (typeof text === 'string') yield* searchText(text, context, holder, key);
  else if (Array.isArray(value)) yield* searchItems(value, context);
  else if (isObject(value)) {
    const { level, ...about } = context;
    if (looksLikeWebhook(value)) yield { kind: 'payload', ...about, payload: value };
    else yield* search(value, context);
  }
}

/** In an array with a webhook or a record, all that are none are reported too; beside what has one inside, they are skipped. */
function* searchItems(items: readonly unknown[], { wrapper, ...context }: Context): Generator<Found> {
  const isList = items.some((item) => isObject(item) && (looksLikeWebhook(item) || isRecord(item)));
  const without: NoPayload[] = [];
  let isAnyFound = false;
  for (const [index, item] of items.entries()) {
    const inner = inside(context, index);
    if (isList) {
      yield* itemsOf(item, inner);
      continue;
    }
    let isFound = false;
    for (const found of searchIn(item, inner, {}, '')) {
      isFound = true;
      yield found;
    }
    if (isFound) isAnyFound = true;
    else if (isObject(item)) without.push({ kind: 'none', pointer: inner.pointer });
  }
  if (isAnyFound) yield* without;
}

function isRecord(value: Record<string, unknown>): boolean {
  return isHarEntry(value) || (hasRequestMark(value) && BODY_KEYS.some((key) => Object.hasOwn(value, key)));
}

function* searchText(text: string, context: Context, holder: Record<string, unknown>, key: string): Generator<Found> {
  if (!mayHaveJson(text, holder, key)) return;
  const http = key === 'raw' ? bodyOfHttpRequest(text) : undefined;
  let body = http ?? textBodyOf(text, holder, key);
  if (body.error !== undefined) body = jsonAtEndOf(text) ?? body;
  if (body.error !== undefined || !(isObject(body.value) || Array.isArray(body.value))) return;
  const inner: Context = { ...context, ...http?.facts, isText: true };
  for (const found of searchIn(body.value, inner, {}, '')) yield { ...found, pointer: context.pointer };
}

/** A browser's archive contains requests of all kinds: a body is a webhook if it looks like one, or if its URL says so. */
function* harEntry(entry: Record<string, unknown>, context: Context): Generator<Found> {
  const { level, ...about } = context;
  const text = valueAt(entry, '/request/postData/text');
  const pointer = `${context.pointer}/request/postData/text`;
  const body = typeof text === 'string' ? textBodyOf(text, valueAt(entry, '/request/postData') as object) : undefined;
  if (body?.error === undefined && body && isWebhookBody(body.value, about)) {
    yield* itemsAsTheyAre(body.value, { ...context, pointer, isText: true });
  } else {
    yield { kind: 'none', pointer: context.pointer };
  }
}

function isWebhookBody(value: unknown, { url, eventOfLine }: Facts): boolean {
  const [first] = Array.isArray(value) ? value : [value];
  if (!isObject(first) || GATEWAY.test(url ?? '')) return false;
  return looksLikeWebhook(first) || eventOfLine !== undefined;
}

function contextOf(value: unknown, context: Context): Context {
  if (!isObject(value)) return context;
  return { ...context, ...factsOf(value), wrapper: context.wrapper ?? value };
}

function inside(context: Context, key: string | number): Context {
  const pointer = context.isText ? context.pointer : joinPointer(context.pointer, key);
  return { ...context, pointer, level: context.level + 1 };
}
