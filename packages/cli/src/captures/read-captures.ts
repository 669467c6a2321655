import { decodeUtf8, type EncodingFault } from '../files/decode-utf8.ts';
import { findFiles } from '../files/find-files.ts';
import { reasonOf } from '../files/reason-of.ts';
import { SkippedNotes } from '../files/skipped-notes.ts';
import type { Io } from '../io.ts';
import { findSyntaxFault } from '../json/find-syntax-fault.ts';
import { JsonText } from '../json/json-text.ts';
import { parseJson, TooDeepError } from '../json/parse-json.ts';
import { printablePath } from '../printable-path.ts';
import type { Capture, Place } from './capture.ts';
import { findPayloads } from './find-payloads.ts';
import { openContent } from './open-content.ts';
import { openInput } from './open-input.ts';
import { lineTooLong, type TextLine, textLines } from './text-lines.ts';

export interface ReadCapturesOptions {
  io: Io;
  /** The folder that relative paths start from. */
  cwd: string;
  /** JSON Pointer to the body in each record. Default: it is found. */
  body?: string;
  /** The largest document or line, in bytes. */
  maxSize: number;
  /**
   * Called with a line for people about what is not read: entries of a folder, records without a webhook.
   * Default: the line is written to standard error.
   */
  onSkipped?(note: string): void;
}

/**
 * Reads the payloads of files, folders, globs and standard input (`-`), one after another, in memory that does not grow
 * with the length of NDJSON. What cannot be read is a capture with an `error`.
 * @example
 * for await (const capture of readCaptures(['captures/'], { io, cwd, maxSize: 16_000_000 })) {
 *   if (capture.error === undefined) count(capture.payload);
 * }
 */
export async function* readCaptures(
  inputs: readonly string[],
  { io, cwd, body, maxSize, onSkipped = (note) => void io.stderr.write(`${note}\n`) }: ReadCapturesOptions,
): AsyncGenerator<Capture> {
  const notes = new SkippedNotes('"whapi-webhooks validate --format ndjson"');
  const files = await findFiles(inputs, cwd, { onSkipped: (entry) => notes.add(entry) });
  for (const line of notes.lines()) onSkipped(`note: ${line}`);
  for (const { file, error } of files) {
    if (error !== undefined) {
      yield { place: { file }, error };
      continue;
    }
    let [found, without] = [0, 0];
    try {
      const { chunks } = await openInput(file, io, cwd);
      for await (const { text, line } of textsOf(chunks, file, maxSize)) {
        for (const capture of capturesIn(text, { file, ...(line && { line }) }, body, maxSize)) {
          if (!capture) without++;
          else {
            found++;
            yield capture;
          }
        }
      }
    } catch (reason) {
      yield { place: { file }, error: reasonOf(reason as NodeJS.ErrnoException) };
      continue;
    }
    const problem = describeWithout(file, { found, without, body });
    if (problem?.error !== undefined) yield { place: { file }, error: problem.error };
    else if (problem) onSkipped(problem.note);
  }
}

/** What there is to say about a file that has records without a webhook, or nothing at all. */
export function describeWithout(
  file: string,
  { found, without, body }: { found: number; without: number; body: string | undefined },
): { note: string; error?: never } | { error: string; note?: never } | undefined {
  if (without === 0) {
    return found > 0 ? undefined : { error: 'it contains no payload. Check what wrote it' };
  }
  const records = without === 1 ? '1 record' : `${without} records`;
  if (found > 0) return { note: `note: skipped ${records} of ${printablePath(file)} without a webhook` };
  if (body === undefined)
    return { error: `it has ${records}, and none contains a webhook. Name its place with --body` };
  return { error: `it has ${records}, and none has a value at ${body}. Check --body` };
}

interface NumberedText {
  text: TextLine;
  line?: number;
}

async function* textsOf(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  maxSize: number,
): AsyncGenerator<NumberedText> {
  const { document, lines } = await openContent(chunks, file, maxSize);
  if (document) {
    yield { text: decodeUtf8(document) };
    return;
  }
  let line = 0;
  for await (const { bytes } of lines) {
    for (const text of bytes ? textLines(bytes, maxSize) : ([{ isTooLong: true }] as const))
      yield { text, line: ++line };
  }
}

/**
 * The payloads of a document or of a line.
 * @returns nothing for a record without a webhook
 */
export function* capturesIn(
  text: TextLine,
  place: Place,
  body: string | undefined,
  maxSize: number,
): Generator<Capture | undefined> {
  if (typeof text !== 'string') {
    const error = 'isTooLong' in text ? lineTooLong(maxSize) : notUtf8(text);
    yield { place, error };
    return;
  }
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (place.line === undefined || text.trim() !== '')
      yield { place, error: notJson(text, error as Error, place.line !== undefined) };
    return;
  }
  for (const found of findPayloads(value, body)) {
    if (found.kind === 'none') {
      yield undefined;
      continue;
    }
    const { kind, pointer, isText, eventOfLine, ...about } = { isText: undefined, ...found };
    const at = pointer === '' ? place : { ...place, pointer };
    if ('problem' in about) yield { place: at, error: `its body is not JSON: ${about.problem}` };
    else {
      const event = about.event ?? eventOfLine;
      yield { place: at, ...about, ...(event && { event }) };
    }
  }
}

function notUtf8({ received, bytesBefore, hint }: EncodingFault): string {
  if (bytesBefore === undefined) return `it is ${received}, not text in UTF-8. ${hint}`;
  return `it is not text in UTF-8: received ${received} after ${bytesBefore} bytes. ${hint}`;
}

function notJson(text: string, error: Error, isLine: boolean): string {
  if (error instanceof TooDeepError) return error.message;
  const fault = findSyntaxFault(text, isLine ? 'line' : 'file');
  if (!fault) return `it is not JSON: ${error.message}`;
  const { line, column } = new JsonText(text, isLine ? 1 : undefined).positionOf(fault.offset);
  const where = isLine ? `in column ${column}` : `at ${line}:${column}`;
  return `it is not JSON: expected ${fault.expected}, received ${fault.received} ${where}`;
}
