import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** One payload of a capture, or why a line has none. */
export type Capture = { place: string } & (
  | { body: unknown; given: Given; error?: never }
  | { error: string; body?: never; given?: never }
);

/** What a capture says about its payload. */
export interface Given {
  event?: string;
  operation?: string;
  part?: string;
  source?: string;
  grade?: string;
  date?: string;
}

/** A file or folder that cannot be read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

const KEYS: readonly (keyof Given)[] = ['event', 'operation', 'part', 'source', 'grade', 'date'];
const LONGEST_LINE_BYTES = 16 * 1024 * 1024;

/**
 * Reads captures: of NDJSON one per line, in bounded memory; of `.json` files one value or an array of them.
 * @param inputs files, folders, or `-` for standard input
 * @returns payloads with their place (`file:line`), and lines that have none
 * @throws {UnreadableError} for a file or folder that cannot be read, or a folder without captures.
 */
export async function* readCaptures(inputs: readonly string[], stdin: Readable): AsyncGenerator<Capture> {
  for (const input of inputs) {
    if (input === '-') yield* readLines(stdin, '<stdin>');
    else for (const file of await filesOf(input)) yield* readFileOf(file);
  }
}

async function filesOf(input: string): Promise<string[]> {
  try {
    if (!(await stat(input)).isDirectory()) return [input];
    const names = await readdir(input, { recursive: true });
    const files = names.filter((name) => /\.(?:nd)?jsonl?$/.test(name)).sort();
    if (files.length > 0) return files.map((name) => path.join(input, name));
  } catch (error) {
    throw unreadable(input, error);
  }
  throw new UnreadableError(
    `Failed to read ${input}: it has no .ndjson, .jsonl or .json file. Pass a folder with captures`,
  );
}

async function* readFileOf(file: string): AsyncGenerator<Capture> {
  if (!file.endsWith('.json')) return yield* readLines(createReadStream(file), file);
  const text = await readFile(file, 'utf8').catch((error) => Promise.reject(unreadable(file, error)));
  const capture = parse(text, file);
  if (!Array.isArray(capture.body)) return yield capture;
  for (const [i, item] of capture.body.entries()) yield unwrap(item, `${file}#/${i}`);
}

async function* readLines(stream: Readable, file: string): AsyncGenerator<Capture> {
  let line = 0;
  let pieces: Buffer[] = [];
  let bytes = 0;
  const end = (): Capture | undefined => {
    const place = `${file}:${++line}`;
    const text = bytes > LONGEST_LINE_BYTES ? undefined : Buffer.concat(pieces).toString('utf8').trim();
    pieces = [];
    bytes = 0;
    if (text === undefined) return { place, error: `it is longer than ${LONGEST_LINE_BYTES} bytes. Split the capture` };
    return text === '' ? undefined : parse(text, place);
  };
  const add = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes <= LONGEST_LINE_BYTES) pieces.push(piece);
    else pieces = [];
  };
  try {
    for await (const chunk of stream) {
      let rest = Buffer.from(chunk);
      for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
        add(rest.subarray(0, at));
        const capture = end();
        if (capture) yield capture;
        rest = rest.subarray(at + 1);
      }
      add(rest);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  const capture = end();
  if (capture) yield capture;
}

function parse(text: string, place: string): Capture {
  try {
    return unwrap(JSON.parse(text.replace(/^\uFEFF/, '')), place);
  } catch {
    // The message of the error would quote the capture.
    return { place, error: 'it is not JSON. Write one payload per line' };
  }
}

/** A webhook has no `body`. */
function unwrap(value: unknown, place: string): Capture {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'body'))
    return { place, body: value, given: {} };
  const wrapper = value as Record<string, unknown>;
  const given: Given = {};
  for (const key of KEYS) if (typeof wrapper[key] === 'string') given[key] = wrapper[key];
  return { place, body: wrapper.body, given };
}

function unreadable(file: string, error: unknown): UnreadableError {
  if (error instanceof UnreadableError) return error;
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file or folder' : `the system says ${code}`;
  return new UnreadableError(`Failed to read ${file}: ${reason}. Check the path`, { cause: error });
}
