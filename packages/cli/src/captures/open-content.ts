import { decodeUtf8 } from '../files/decode-utf8.ts';
import { tooLarge } from '../files/read-bytes.ts';
import { parseJson } from '../json/parse-json.ts';
import { LinesDetector } from './lines-detector.ts';
import { LogDetector } from './log-detector.ts';
import { type Lines, splitLines } from './split-lines.ts';

/** A file is one JSON document, or lines: NDJSON, or a log with JSON behind other text. */
export type Content =
  | { document: Buffer; lines?: never }
  | { lines: AsyncIterable<Lines>; isLog: boolean; document?: never };

const LINE_BREAKS: readonly number[] = [...Buffer.from('\r\n')];
const BLANK: readonly number[] = [...Buffer.from(' \t\r\n\ufeff')];

/** Whether a name says that a file is NDJSON. */
function isLinesName(name: string): boolean {
  return /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
}

/** Whether a name says that a file is one document. Files with NDJSON have such names too. */
function isDocumentName(name: string): boolean {
  return /\.json(\.gz)?$/i.test(name);
}

/**
 * Reads a document into memory, or returns the lines of NDJSON or of a log. The name of the file says which, or else its
 * content.
 * @param maxBytes the size of the largest document or line
 * @throws {Error} for a document that is too large
 */
export async function openContent(chunks: AsyncIterable<Uint8Array>, file: string, maxBytes: number): Promise<Content> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  const linesOf = (isLog: boolean): Content => {
    const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => iterator };
    return { lines: splitLines(joined(read, rest), maxBytes), isLog };
  };
  const detector = isLinesName(file) ? undefined : new LinesDetector();
  const logDetector = new LogDetector();
  let length = 0;
  let areLines: boolean | undefined;
  let isLog: boolean | undefined;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    read.push(next.value);
    length += next.value.length;
    isLog ??= logDetector.feed(next.value);
    if (areLines === undefined) {
      areLines = detector ? detector.feed(next.value) : true;
      if (areLines && isDocumentName(file)) areLines = beginsWithValue(Buffer.concat(read, length));
    }
    if (isLog || (areLines && isLog === false)) return linesOf(isLog);
    if (isLog === false && length > maxBytes) {
      await iterator.return?.();
      throw tooLarge(maxBytes);
    }
  }
  isLog ??= logDetector.end();
  // Of a part of an archive that is piped in, nothing may be left.
  if (areLines || isLog || !detector || (length === 0 && !isDocumentName(file))) return linesOf(isLog);
  if (length > maxBytes) throw tooLarge(maxBytes);
  return { document: Buffer.concat(read, length) };
}

/** Whether the first line is JSON. In a document with a fault, such as a comment, it is not. */
function beginsWithValue(bytes: Buffer): boolean {
  const text = decodeUtf8(bytes.subarray(0, endOfFirstLine(bytes)));
  try {
    return typeof text === 'string' && parseJson(text) !== undefined;
  } catch {
    return false;
  }
}

/** Blank lines and a byte order mark may be before it. */
function endOfFirstLine(bytes: Buffer): number {
  const start = bytes.findIndex((byte) => !BLANK.includes(byte));
  const end = bytes.findIndex((byte, at) => at > start && LINE_BREAKS.includes(byte));
  return end < 0 ? bytes.length : end;
}

async function* joined(read: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* read;
  yield* rest;
}
