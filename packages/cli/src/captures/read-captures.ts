import { resolve } from 'node:path';
import { valueAt } from '@whapi-webhooks/contract';
import { findFiles, type SkippedEntries, STDIN } from '../files/find-files.ts';
import { collectBytes, readBytes } from '../files/read-bytes.ts';
import { reasonOf } from '../files/reason-of.ts';
import type { Io } from '../io.ts';
import type { Capture, Place } from './capture.ts';

export interface ReadCapturesOptions {
  io: Io;
  /** The folder that relative paths start from. */
  cwd: string;
  /** JSON Pointer to the body in each record. Default: it is found. */
  body?: string;
  /** The largest document or line, in bytes. */
  maxSize: number;
  /** Called for each folder that has entries which are not read. */
  onSkipped?(skipped: SkippedEntries): void;
}

/**
 * Reads the payloads of files, folders, globs and standard input (`-`), one after another.
 * What cannot be read is a capture with an `error`.
 * @example
 * for await (const capture of readCaptures(['captures/'], { io, cwd, maxSize: 16_000_000 })) {
 *   if (capture.error === undefined) count(capture.payload);
 * }
 */
export async function* readCaptures(
  inputs: readonly string[],
  { io, cwd, body, maxSize, onSkipped }: ReadCapturesOptions,
): AsyncGenerator<Capture> {
  const { files, skipped } = await findFiles(inputs, cwd);
  for (const entries of skipped) onSkipped?.(entries);
  for (const { file, error } of files) {
    if (error !== undefined) {
      yield { place: { file }, error };
      continue;
    }
    try {
      const bytes =
        file === STDIN ? await collectBytes(io.stdin, maxSize) : await readBytes(resolve(cwd, file), maxSize);
      yield* capturesIn(bytes.toString().replace(/^\ufeff/, ''), file, body);
    } catch (reason) {
      yield { place: { file }, error: reasonOf(reason as NodeJS.ErrnoException) };
    }
  }
}

function* capturesIn(text: string, file: string, body: string | undefined): Generator<Capture> {
  const lines = text.split('\n');
  const isLines = /\.(ndjson|jsonl)$/i.test(file) || (lines.length > 1 && isJson(lines[0]!) && isJson(lines[1]!));
  if (!isLines) {
    yield* capturesOf(text, { file }, body);
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() !== '') yield* capturesOf(line, { file, line: index + 1 }, body);
  }
}

function* capturesOf(text: string, place: Place, body: string | undefined): Generator<Capture> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { place, error: `it is not JSON: ${(error as Error).message}` };
    return;
  }
  const records = Array.isArray(value) ? value.map((item, index) => [item, `/${index}`]) : [[value, '']];
  for (const [record, at] of records) {
    const pointer = body ?? (typeof record === 'object' && record !== null && 'body' in record ? '/body' : '');
    const payload = pointer === '' ? record : valueAt(record, pointer);
    const wrapper = pointer === '' ? undefined : record;
    yield { place: { ...place, pointer: `${at}${pointer}` }, payload, ...(wrapper && about(wrapper)) };
  }
}

function about(wrapper: Record<string, unknown>) {
  const { event, method, url, at } = wrapper;
  return {
    wrapper,
    ...(typeof event === 'string' && { event }),
    ...(typeof method === 'string' && { method }),
    ...(typeof url === 'string' && { url }),
    ...(typeof at === 'string' && { at: Date.parse(at) }),
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
