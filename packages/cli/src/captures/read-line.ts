import { beginsWithJson } from '../json/find-syntax-fault.ts';
import { parseJson, TooDeepError } from '../json/parse-json.ts';
import { JSON_START, readBehindText } from './behind-text.ts';
import type { Facts } from './facts-of.ts';

/** What a line contains. `from` is where its JSON begins. */
export type LineContent =
  | {
      kind: 'json';
      value: unknown;
      from: number;
      /** What the text before the JSON says, in a line that has such text or is in a log. */
      prefix?: Facts;
    }
  | { kind: 'broken'; error: Error; from: number }
  /** A line of a log without JSON at its end. */
  | { kind: 'text' }
  | { kind: 'blank' };

/**
 * Reads a line of NDJSON or of a log, in which JSON is behind other text.
 * @param isLog whether lines without JSON are no faults
 */
export function readLine(line: string, isLog = false): LineContent {
  if (isLog) return readLogLine(line);
  try {
    return { kind: 'json', value: parseJson(line), from: 0 };
  } catch (error) {
    if (line.trim() === '') return { kind: 'blank' };
    const behind = readBehindText(line);
    if (!behind || behind.error) return { kind: 'broken', error: error as Error, from: 0 };
    return { kind: 'json', value: behind.value, from: behind.from, prefix: behind.facts };
  }
}

/** Beside text, a number or a quoted word is text too. */
function readLogLine(line: string): LineContent {
  if (/^\s*[{[]/.test(line)) {
    try {
      return { kind: 'json', value: parseJson(line), from: 0, prefix: {} };
    } catch (error) {
      if (line.trimStart().search(JSON_START) === 0) return { kind: 'broken', error: error as Error, from: 0 };
    }
  }
  if (line.trim() === '') return { kind: 'blank' };
  const behind = readBehindText(line);
  if (!behind) return { kind: 'text' };
  const { from, error } = behind;
  if (!error) return { kind: 'json', value: behind.value, from, prefix: behind.facts };
  const isText = !(error instanceof TooDeepError) && beginsWithJson(line.slice(from));
  return isText ? { kind: 'text' } : { kind: 'broken', error, from };
}
