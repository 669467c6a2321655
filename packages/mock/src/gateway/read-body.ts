import { getMultipartBoundary, type MultipartPart, parseMultipart } from '@remix-run/multipart-parser';
import { uploadedType } from '../channel/media/file-types.ts';
import { type MediaSource, NO_UPLOADS, readDataUri, type Uploads } from '../channel/media/media-source.ts';
import { CommandError, wrongParameters } from '../channel/state/command-error.ts';
import { isTooDeep, MOST_LEVELS } from '../fields/is-too-deep.ts';

/** The default limit of a body: 100 MiB. */
export const MAX_BODY_BYTES = 104_857_600;

/** The body of a request. */
export interface Body {
  /** JSON, or the fields of a form. `undefined` when the request has no body. */
  value: unknown;
  /** Whether the fields are strings that can represent numbers, booleans and lists. */
  isForm: boolean;
  /** The files in the body, by the placeholder in the JSON. */
  uploads: Uploads;
  /** What it is. Absent when the request has no body. */
  kind?: 'json' | 'form' | 'file';
}

export interface ReadBodyOptions {
  /** Default 100 MiB. */
  maxBytes?: number | undefined;
  /** Whether the body can be the bare file, whatever its Content-Type. */
  takesFile?: boolean | undefined;
  /** The name of a bare file. */
  fileName?: string | undefined;
  /** Called with what ends reading. */
  onStart?(cancel: () => void): void;
  /** Called with the bytes before they are parsed. */
  onBytes?(bytes: Uint8Array<ArrayBuffer>): void;
}

/**
 * Reads the body of a request: JSON, a form, or a bare file, which becomes the field `media`.
 * @throws {CommandError} with 413 when it is longer than `maxBytes`, with 400 when it cannot be parsed
 */
export async function readBody(request: Request, options: ReadBodyOptions = {}): Promise<Body> {
  const bytes = await readBytes(request, options.maxBytes ?? MAX_BODY_BYTES, options.onStart);
  options.onBytes?.(bytes);
  if (bytes.byteLength === 0) return { value: undefined, isForm: false, uploads: NO_UPLOADS };
  const type = request.headers.get('content-type') ?? '';
  if (/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) return readForm(bytes, type);
  if (isJson(type, options.takesFile)) return readJson(bytes);
  if (options.takesFile && isUntypedJson(bytes, type)) return readJson(bytes);
  const uploads = new Map<string, MediaSource>();
  return { value: { media: addUpload(uploads, bytes, type, options.fileName) }, isForm: true, uploads, kind: 'file' };
}

/**
 * The bytes of a body. Counts while it reads: the Content-Length may be wrong, or absent.
 * @throws {CommandError} with 413 when it is longer than `maxBytes`
 */
export async function readBytes(
  { body, headers }: Request,
  maxBytes: number,
  onStart?: ReadBodyOptions['onStart'],
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader();
  if (!reader) return new Uint8Array();
  onStart?.(() => void reader.cancel().catch(() => undefined));
  if (Number(headers.get('content-length')) > maxBytes) refuseTooLong(reader, maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader.read(); chunk.value; chunk = await reader.read()) {
    length += chunk.value.byteLength;
    if (length > maxBytes) refuseTooLong(reader, maxBytes);
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Cancelling is not awaited: for one half of a body that was split it resolves only with the other half. */
function refuseTooLong(reader: ReadableStreamDefaultReader, maxBytes: number): never {
  reader.cancel().catch(() => undefined);
  throw new CommandError(413, 'Request body is too large', `The limit is ${maxBytes} bytes.`);
}

/** Clients that forget the Content-Type of JSON send `text/plain` or none. Where a file is expected, text is a file. */
function isJson(type: string, takesFile = false): boolean {
  return /json/i.test(type) || (!takesFile && /^$|^text\//i.test(type));
}

/** Whether what could be a file has no specific type and is a JSON object as a whole. */
function isUntypedJson(bytes: Uint8Array, type: string): boolean {
  if (!/^$|^text\/plain\b/i.test(type) || bytes[0] !== '{'.charCodeAt(0)) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

function readJson(bytes: Uint8Array): Body {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw wrongParameters(`Failed to parse the body as JSON: ${(error as Error).message}`);
  }
  if (isTooDeep(value)) throw wrongParameters(`The body is nested more than ${MOST_LEVELS} levels deep.`);
  const uploads = new Map<string, MediaSource>();
  return { value: takeDataUris(value, uploads), isForm: false, uploads, kind: 'json' };
}

/** Clients send a list as one part for each item. */
const MOST_PARTS = 10_000;

/** Properties that hold a file. */
const FILES = ['media', 'icon'];

/** Decodes the data URIs of a request once, so that neither checks nor messages carry their text along. */
function takeDataUris(value: unknown, uploads: Map<string, MediaSource>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields: Record<string, unknown> = { ...value };
  for (const name of FILES) {
    const source = fields[name];
    if (typeof source !== 'string' || !source.startsWith('data:')) continue;
    fields[name] = addSource(uploads, readDataUri(source));
  }
  return fields;
}

function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Body {
  const uploads = new Map<string, MediaSource>();
  const fields = new Map<string, string[]>();
  try {
    for (const [name, value] of /^multipart/i.test(type) ? partsIn(bytes, type, uploads) : valuesIn(bytes)) {
      const values = fields.get(name);
      if (values) values.push(value);
      else fields.set(name, [value]);
    }
  } catch (error) {
    throw wrongParameters(`Failed to parse the form: ${(error as Error).message}`);
  }
  const entries = [...fields].map(([name, values]) => [
    name.replace(/\[\]$/, ''),
    values.length > 1 || name.endsWith('[]') ? values : values[0],
  ]);
  return { value: takeDataUris(Object.fromEntries(entries), uploads), isForm: true, uploads, kind: 'form' };
}

function valuesIn(bytes: Uint8Array): Iterable<[string, string]> {
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

/** The parts of a multipart form; a file is added to the uploads. */
function* partsIn(bytes: Uint8Array, type: string, uploads: Map<string, MediaSource>): Generator<[string, string]> {
  const boundary = getMultipartBoundary(type);
  if (!boundary) throw new Error('the Content-Type has no boundary');
  // The body was limited before.
  const most = bytes.byteLength + 1;
  for (const part of parseMultipart(bytes, { boundary, maxFileSize: most, maxTotalSize: most, maxParts: MOST_PARTS })) {
    if (part.name === undefined) throw new Error('a part has no name');
    // RFC 7578: a part is plain text unless it says otherwise.
    const { name, filename, mediaType = 'text/plain' } = part;
    yield [name, filename === undefined ? part.text : addUpload(uploads, contentOf(part, bytes), mediaType, filename)];
  }
}

/** The content of a file. It is not copied where the body, of which it is a part, holds little else. */
function contentOf(part: MultipartPart, body: Uint8Array): Uint8Array {
  const [only] = part.content;
  return only && part.content.length === 1 && 2 * only.byteLength > body.byteLength ? only : part.bytes;
}

function addUpload(uploads: Map<string, MediaSource>, bytes: Uint8Array, type: string, name?: string): string {
  const mimeType = uploadedType(type, name);
  return addSource(uploads, { bytes, ...(name && { name }), ...(mimeType && { mimeType }) });
}

/** @returns the placeholder for the file, which the command replaces */
function addSource(uploads: Map<string, MediaSource>, source: MediaSource): string {
  const text = `upload:${uploads.size}`;
  uploads.set(text, source);
  return text;
}
