import { validateWebhook } from '@whapi-webhooks/contract';
import type { WhapiEventName } from '@whapi-webhooks/types';
import { isObject, looksLikeWebhook } from '../captures/looks-like.ts';
import { lineTooLong, type TextLine, textLines } from '../captures/text-lines.ts';
import { JsonText } from '../json/json-text.ts';
import { parseJson, TooDeepError } from '../json/parse-json.ts';
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
  const { file, linesBefore } = job;
  let batch = new Batch();
  let line = linesBefore;
  for (const text of textLines(job.bytes, options.maxSize)) {
    line++;
    if (text === '' || text === '\r') continue;
    const parsed = parse(text);
    const event = parsed.error === undefined && flawlessEvent(parsed.value, options);
    if (event) {
      batch.addValid(event, file, line);
      continue;
    }
    const place = { file, line };
    const results =
      parsed.error === undefined
        ? checkValue(parsed.value, new JsonText(text as string, line), place, options)
        : unparsed(text, parsed.error, place, options);
    for (const result of results) {
      batch.add(result);
      if (!batch.isFull) continue;
      yield batch;
      batch = new Batch();
    }
  }
  yield batch;
}

/** What is not text is not JSON either. */
function parse(text: TextLine): { value: unknown; error?: never } | { error: Error } {
  try {
    return { value: parseJson(text as string) };
  } catch (error) {
    return { error: error as Error };
  }
}

/**
 * The event of a line that is a webhook without anything to report, as most are: they need no more than this. What the
 * strict profile accepts is valid in the tolerant one, without a warning.
 */
function flawlessEvent(value: unknown, { body, event }: CheckLinesOptions): WhapiEventName | undefined {
  if (body !== undefined || !isObject(value) || !looksLikeWebhook(value)) return undefined;
  const result = validateWebhook(value, { profile: 'strict', ...(event && { event }), maxIssues: 1 });
  return result.valid && !result.candidates ? result.event : undefined;
}

/** What is wrong with a line that is not JSON; nothing if it is blank. */
function unparsed(
  text: TextLine,
  error: Error,
  place: { file: string; line: number },
  { maxSize, frames }: CheckLinesOptions,
): PayloadResult[] {
  const invalid = { ...place, valid: false, warnings: [] };
  if (error instanceof TooDeepError) return [{ ...invalid, issues: [], error: error.message }];
  if (typeof text === 'string') {
    return text.trim() === '' ? [] : [{ ...invalid, issues: [syntaxIssue(text, error, frames, place.line)] }];
  }
  if ('isTooLong' in text) return [{ ...invalid, issues: [], error: lineTooLong(maxSize) }];
  return [{ ...invalid, issues: [encodingIssue(text, frames, place.line)] }];
}
