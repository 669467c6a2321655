import type { WhapiOperation } from '@whapi-webhooks/contract/requests';
import type { Cause, DeliveryId, Source } from '../causes.ts';
import type { LoggedFile } from '../requests/request.ts';
import type { RequestLog } from '../requests/request-log.ts';
import type { BodyRecord, RequestRecord } from '../requests/request-record.ts';
import { findOperation } from './find-operation.ts';
import { type FoundRoute, plainPath } from './find-route.ts';
import type { Body } from './read-body.ts';
import { operationOf } from './served-operations.ts';
import { tokenOf } from './token-of.ts';

/** How much of a text that is neither JSON nor a form is kept, in characters. */
const LONGEST_TEXT = 65_536;

export interface RecorderOptions {
  token: string;
  log: RequestLog;
  /** The delivery of this mock that is a cause. */
  ownDelivery(cause: Cause | undefined): DeliveryId | undefined;
  /** The delivery that a request without a known cause may be a reaction to. */
  newestUntracked(): DeliveryId | undefined;
  /** The step that is running in this turn: what a request of a scenario is made by. */
  currentStep(): Source | undefined;
  /** Takes errors: trouble with the log never breaks an answer. */
  report(error: unknown): void;
}

/** What a request asks for, and whether another device of the account makes it, and not the app. */
interface Arrival {
  url: URL;
  found?: FoundRoute | undefined;
  isOwn: boolean;
}

/** The log of one request. */
export interface Recording {
  /** What deliveries are attributed to. */
  readonly source: Source | undefined;
  /** Whether the mock was reset since the request arrived. */
  readonly isOver: boolean;
  /** The body, or its bytes if they could not be parsed, or neither if it was not read to its end. */
  read(bytes: Uint8Array | undefined, body: Body | undefined): void;
  /** The body is what the schema of the operation declares, with nothing dropped or converted. */
  fits(): void;
  answered(status: number, answer: unknown, characters: number): void;
}

/** Whether the page that is served beside the gateway shows a file: no app asks for that. */
function isByPage({ method, headers, url }: Request): boolean {
  const isSameOrigin = headers.get('sec-fetch-site') === 'same-origin';
  return method === 'GET' && isSameOrigin && URL.parse(url)?.pathname.startsWith('/in-files/') === true;
}

/** Creates what begins the recording of a request. */
export function createRecorder(options: RecorderOptions) {
  const { log, report } = options;
  const safely = <T>(record: () => T): T | undefined => {
    try {
      return record();
    } catch (error) {
      report(error);
      return undefined;
    }
  };
  return (request: Request, arrival: Arrival, cause: Cause | undefined): Recording => {
    if (isByPage(request)) return NO_RECORDING;
    const record = safely(() => log.begin(arrivalOf(request, arrival, cause, options)));
    if (!record) return NO_RECORDING;
    return {
      source: {
        causedBy: Object.freeze({ request: record.id }),
        caused: (delivery) => safely(() => log.addWebhook(record, delivery)),
      },
      get isOver() {
        return !log.isCurrent(record);
      },
      read: (bytes, body) =>
        safely(() => {
          if (bytes?.byteLength === 0) return;
          const { characters, ...logged } = bodyRecord(bytes, body);
          log.addBody(record, logged, characters);
        }),
      fits: () => {
        record.bodyFits = true;
      },
      answered: (status, answer, characters) => safely(() => log.end(record, { status, answer, characters })),
    };
  };
}

const NO_RECORDING: Recording = { source: undefined, isOver: false, read() {}, fits() {}, answered() {} };

function arrivalOf(
  request: Request,
  { url, found, isOwn }: Arrival,
  cause: Cause | undefined,
  { token: ownToken, ownDelivery, newestUntracked, currentStep }: RecorderOptions,
): Parameters<RequestLog['begin']>[0] {
  const { pathname: path, searchParams } = url;
  const token = tokenOf(request);
  const by = isOwn ? 'scenario' : 'app';
  const delivery = ownDelivery(cause);
  const step = isOwn ? currentStep()?.causedBy : undefined;
  const guessed = cause || isOwn ? undefined : newestUntracked();
  return {
    by,
    ...operationIn(request.method, path, found),
    method: request.method,
    path,
    query: readQuery(searchParams),
    token: token === undefined ? 'none' : token === ownToken ? 'own' : 'unknown',
    ...(step ? { causedBy: step } : delivery !== undefined && { causedBy: { delivery } }),
    ...(guessed && { causedBy: { delivery: guessed, guess: true } }),
  };
}

function operationIn(
  method: string,
  path: string,
  found: FoundRoute | undefined,
): Pick<RequestRecord, 'operation' | 'params'> {
  const known = found ? undefined : findOperation(method, plainPath(path));
  if (known) return known;
  if (!found) return { params: {} };
  const operation = operationOf(found.route) as WhapiOperation;
  return found.route.isPublic ? { params: found.params } : { operation, params: found.params };
}

/** The token is a secret, and no part of what was asked for. */
function readQuery(parameters: URLSearchParams): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  if (parameters.size === 0) return query;
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    const shown = name === 'token' ? '[redacted]' : values.length > 1 ? values : (values[0] ?? '');
    Object.defineProperty(query, name, { value: shown, enumerable: true });
  }
  return query;
}

function bodyRecord(bytes: Uint8Array | undefined, body: Body | undefined): BodyRecord & { characters: number } {
  if (!bytes) return { bodyCut: true, characters: 0 };
  const bodyBytes = bytes.byteLength;
  if (body?.kind) {
    let characters = bodyBytes;
    for (const { bytes: file } of body.uploads.values()) characters -= file?.byteLength ?? 0;
    return { bodyKind: body.kind, bodyBytes, body: describeFiles(body), characters: Math.max(0, characters) };
  }
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST_TEXT));
  const cut = bodyBytes > LONGEST_TEXT && { bodyCut: true as const };
  return { bodyKind: 'text', bodyBytes, body: text, ...cut, characters: text.length };
}

/** The body with a description of each file in place of its placeholder. */
function describeFiles({ value, uploads }: Body): unknown {
  if (uploads.size === 0) return value;
  const describe = (field: unknown): unknown => {
    if (Array.isArray(field)) return field.map(describe);
    const source = typeof field === 'string' ? uploads.get(field) : undefined;
    if (!source) return field;
    const { bytes, name, mimeType } = source;
    const sizeBytes = bytes?.byteLength ?? 0;
    const file: LoggedFile = { ...(name && { name }), ...(mimeType && { type: mimeType }), sizeBytes };
    return file;
  };
  return Object.fromEntries(Object.entries(value as object).map(([key, field]) => [key, describe(field)]));
}
