import { tooLarge } from '../files/read-bytes.ts';
import { LinesDetector } from './lines-detector.ts';
import { type Lines, splitLines } from './split-lines.ts';

/** A file is one JSON document, or NDJSON: a document in each line. */
export type Content = { document: Buffer; lines?: never } | { lines: AsyncIterable<Lines>; document?: never };

/** Whether a name says that a file is NDJSON. */
function isLinesName(name: string): boolean {
  return /\.(ndjson|jsonl)(\.gz)?$/i.test(name);
}

/**
 * Reads a document into memory, or returns the lines of NDJSON. The name of the file says which, or else its content.
 * @param maxBytes the size of the largest document or line
 * @throws {Error} for a document that is too large
 */
export async function openContent(chunks: AsyncIterable<Uint8Array>, file: string, maxBytes: number): Promise<Content> {
  if (isLinesName(file)) return { lines: splitLines(chunks, maxBytes) };
  const detector = new LinesDetector();
  const iterator = chunks[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  let areLines: boolean | undefined;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    read.push(next.value);
    length += next.value.length;
    areLines ??= detector.feed(next.value);
    if (areLines) {
      const rest: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => iterator };
      return { lines: splitLines(joined(read, rest), maxBytes) };
    }
    if (length > maxBytes) {
      await iterator.return?.();
      throw tooLarge(maxBytes);
    }
  }
  return { document: Buffer.concat(read, length) };
}

async function* joined(read: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* read;
  yield* rest;
}
