import { validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Facts } from '../captures/facts-of.ts';
import { isObject, looksLikeWebhook } from '../captures/looks-like.ts';
import { readLine } from '../captures/read-line.ts';
import { lineTooLong, type TextLine, textLines } from '../captures/text-lines.ts';
import { JsonText } from '../json/json-text.ts';
import { TooDeepError } from '../json/parse-json.ts';
import type { LinesJob } from '../lines/line-work.ts';
import type { PayloadResult } from '../report/result.ts';
import { Batch } from './batch.ts';
import { type CheckValueOptions, checkValue } from './check-value.ts';
import { encodingIssue, syntaxIssue } from './invalid-json.ts';

export interface CheckLinesOptions extends CheckValueOptions {
  /** Longer lines are not checked. */
  maxSize: number;
}

/**
 * Checks lines of NDJSON. Lines without a payload, empty ones for example, count as lines.
 * @returns results in several batches, so that any number of faults takes little memory
 */
export function* checkLines(job: LinesJob, options: CheckLinesOptions): Generator<Batch> {
  const { file, linesBefore, isLog } = job;
  let batch = new Batch();
  let line = linesBefore;
  for (const text of textLines(job.bytes, options.maxSize)) {
    line++;
    if (text === '' || text === '\r') continue;
    const checked = checkLine(text, { file, line }, isLog, options);
    if (checked === 'text') batch.textLines++;
    else if (typeof checked === 'string') batch.addValid(checked, file, line);
    else {
      for (const result of checked) {
        batch.add(result);
        if (!batch.isFull) continue;
        yield batch;
        batch = new Batch();
      }
    }
  }
  yield batch;
}

/** @returns `text` for a line of a log without JSON, and no more than the event for a webhook without anything to report */
function checkLine(
  text: TextLine,
  place: { file: string; line: number },
  isLog: boolean,
  options: CheckLinesOptions,
): WhapiEventName | 'text' | Iterable<PayloadResult | undefined> {
  if (typeof text !== 'string') return [undecoded(text, place, options)];
  const content = readLine(text, isLog);
  if (content.kind === 'blank') return [];
  if (content.kind === 'text') return 'text';
  if (content.kind === 'broken') return [broken(text, content, place, options)];
  const { value, from, prefix } = content;
  const event = flawlessEvent(value, prefix, options);
  return event ?? checkValue(value, new JsonText(text, place.line, from), place, options, [], prefix);
}

/**
 * The event of a line that is a webhook without anything to report, as most are: they need no more than this. What the
 * strict profile accepts is valid in the tolerant one, without a warning.
 */
function flawlessEvent(
  value: unknown,
  prefix: Facts | undefined,
  { body, event }: CheckLinesOptions,
): WhapiEventName | undefined {
  if (body !== undefined || prefix?.eventOfLine || !isObject(value) || !looksLikeWebhook(value)) return undefined;
  const result = validateWebhook(value, { profile: 'strict', ...(event && { event }), maxIssues: 1 });
  return result.valid && !result.candidates ? result.event : undefined;
}

/** What is wrong with a line that is not JSON. */
function broken(
  text: string,
  { error, from }: { error: Error; from: number },
  place: { file: string; line: number },
  { frames }: CheckLinesOptions,
): PayloadResult {
  const invalid = { ...place, valid: false, warnings: [] };
  if (error instanceof TooDeepError) return { ...invalid, issues: [], error: error.message };
  return { ...invalid, issues: [syntaxIssue(text, error, frames, place.line, from)] };
}

/** What is wrong with a line that is not text, or too long. */
function undecoded(
  text: Exclude<TextLine, string>,
  place: { file: string; line: number },
  { maxSize, frames }: CheckLinesOptions,
): PayloadResult {
  const invalid = { ...place, valid: false, warnings: [] };
  if ('isTooLong' in text) return { ...invalid, issues: [], error: lineTooLong(maxSize) };
  return { ...invalid, issues: [encodingIssue(text, frames, place.line)] };
}
