import { lineTooLong, type TextLine, textLines } from '../captures/text-lines.ts';
import { JsonText } from '../json/json-text.ts';
import type { PayloadResult } from '../report/result.ts';
import { Batch } from './batch.ts';
import { type CheckValueOptions, checkValue } from './check-value.ts';
import { encodingIssue, syntaxIssue } from './invalid-json.ts';

export interface CheckLinesOptions extends CheckValueOptions {
  /** Longer lines are not checked. */
  maxSize: number;
}

/** Lines to check. */
export interface LinesJob {
  bytes: Uint8Array;
  file: string;
  /** How many lines of the file are before them. */
  linesBefore: number;
}

/**
 * Checks lines of NDJSON. Lines without a payload, empty ones for example, count as lines.
 * @returns results in several batches, so that any number of faults takes little memory; and the number of lines
 */
export function* checkLines(job: LinesJob, options: CheckLinesOptions): Generator<Batch, number> {
  const { file, linesBefore } = job;
  let batch = new Batch();
  let line = linesBefore;
  for (const text of textLines(job.bytes, options.maxSize)) {
    line++;
    for (const result of checkLine(text, { file, line }, options)) {
      batch.add(result);
      if (!batch.isFull) continue;
      yield batch;
      batch = new Batch();
    }
  }
  yield batch;
  return line - linesBefore;
}

function* checkLine(
  text: TextLine,
  place: { file: string; line: number },
  options: CheckLinesOptions,
): Generator<PayloadResult | undefined> {
  const invalid = { ...place, valid: false, warnings: [] };
  if (typeof text !== 'string') {
    yield 'isTooLong' in text
      ? { ...invalid, issues: [], error: lineTooLong(options.maxSize) }
      : { ...invalid, issues: [encodingIssue(text, place.line)] };
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (text.trim() !== '') {
      yield { ...invalid, issues: [syntaxIssue(text, error as Error, options.frames, place.line)] };
    }
    return;
  }
  yield* checkValue(value, new JsonText(text, place.line), place, options);
}
