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
import { type LineContent, readLine } from './read-line.ts';
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
  const skipped = new SkippedNotes('"whapi-webhooks validate --format ndjson"');
  const files = await findFiles(inputs, cwd, { onSkipped: (entry) => skipped.add(entry) });
  for (const line of skipped.lines()) onSkipped(`note: ${line}`);
  for (const { file, error } of files) {
    if (error !== undefined) {
      yield { place: { file }, error };
      continue;
    }
    let [found, without, textLines] = [0, 0, 0];
    try {
      const { chunks } = await openInput(file, io, cwd);
      for await (const { text, line, isLog } of textsOf(chunks, file, maxSize)) {
        for (const capture of capturesIn(text, { file, ...(line && { line }) }, { body, maxSize, isLog })) {
          if (capture === 'record') without++;
          else if (capture === 'line') textLines++;
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
    const { notes, error: problem } = describeWithout(file, { found, without, textLines, body });
    for (const note of notes) onSkipped(note);
    if (problem !== undefined) yield { place: { file }, error: problem };
  }
}

/** How much of a file has no payload, and how much has. */
interface Counts {
  found: number;
  /** Records without a webhook. */
  without: number;
  /** Lines of a log without JSON. */
  textLines: number;
  body: string | undefined;
}

/** What there is to say about a file in which something was skipped, and why it counts as unread if nothing was found. */
export function describeWithout(
  file: string,
  { found, without, textLines, body }: Counts,
): { notes: string[]; error?: string } {
  const records = without === 1 ? '1 record' : `${without} records`;
  const lines = textLines === 1 ? '1 line' : `${textLines} lines`;
  const skipped = [
    ...(found > 0 && without > 0 ? [`${records} of ${printablePath(file)} without a webhook`] : []),
    ...(textLines > 0 ? [`${lines} of ${printablePath(file)} without JSON at the end`] : []),
  ];
  const notes = skipped.map((what) => `note: skipped ${what}`);
  if (found > 0) return { notes };
  if (without === 0) return { notes, error: 'it contains no payload. Check what wrote it' };
  if (body === undefined)
    return { notes, error: `it has ${records}, and none contains a webhook. Name its place with --body` };
  return { notes, error: `it has ${records}, and none has a value at ${body}. Check --body` };
}

interface NumberedText {
  text: TextLine;
  line?: number;
  isLog: boolean;
}

async function* textsOf(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  maxSize: number,
): AsyncGenerator<NumberedText> {
  const { document, lines, isLog } = { isLog: false, ...(await openContent(chunks, file, maxSize)) };
  if (document) {
    yield { text: decodeUtf8(document), isLog };
    return;
  }
  let line = 0;
  for await (const { bytes } of lines) {
    for (const text of bytes ? textLines(bytes, maxSize) : ([{ isTooLong: true }] as const))
      yield { text, line: ++line, isLog };
  }
}

interface TextOptions {
  body: string | undefined;
  maxSize: number;
  /** The text is a line of a log, which may be without JSON. */
  isLog: boolean;
}

/**
 * The payloads of a document or of a line.
 * @returns `record` for a record without a webhook, and `line` for a line of a log without JSON
 */
export function* capturesIn(
  text: TextLine,
  place: Place,
  { body, maxSize, isLog }: TextOptions,
): Generator<Capture | 'record' | 'line'> {
  if (typeof text !== 'string') {
    const error = 'isTooLong' in text ? lineTooLong(maxSize) : notUtf8(text);
    yield { place, error };
    return;
  }
  const content = place.line === undefined ? readDocument(text) : readLine(text, isLog);
  if (content.kind === 'blank') return;
  if (content.kind === 'text') {
    yield 'line';
    return;
  }
  if (content.kind === 'broken') {
    yield { place, error: notJson(text, content, place.line !== undefined) };
    return;
  }
  const { value, prefix } = content;
  for (const found of findPayloads(value, body, prefix)) {
    if (found.kind === 'none') {
      yield 'record';
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

function readDocument(text: string): LineContent {
  try {
    return { kind: 'json', value: parseJson(text), from: 0 };
  } catch (error) {
    return { kind: 'broken', error: error as Error, from: 0 };
  }
}

function notJson(text: string, { error, from }: { error: Error; from: number }, isLine: boolean): string {
  if (error instanceof TooDeepError) return error.message;
  const fault = findSyntaxFault(text.slice(from), isLine ? 'line' : 'file');
  if (!fault) return `it is not JSON: ${error.message}`;
  const { line, column } = new JsonText(text, isLine ? 1 : undefined).positionOf(from + fault.offset);
  const where = isLine ? `in column ${column}` : `at ${line}:${column}`;
  return `it is not JSON: expected ${fault.expected}, received ${fault.received} ${where}`;
}
