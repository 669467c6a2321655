import { isObject } from '../captures/looks-like.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { findDuplicates } from '../json/find-duplicates.ts';
import { JsonText } from '../json/json-text.ts';
import { parseJson, TooDeepError } from '../json/parse-json.ts';
import type { FileIssue, PayloadResult } from '../report/result.ts';
import type { Duplicate } from './check-payload.ts';
import { type CheckValueOptions, checkValue } from './check-value.ts';
import { encodingIssue, syntaxIssue } from './invalid-json.ts';

const MAX_DUPLICATES = 100;

/**
 * Checks the content of a file that is one JSON document: its encoding, then JSON, then its payloads.
 * @returns nothing for a record that has no webhook
 */
export function* checkDocument(
  bytes: Buffer,
  file: string,
  options: CheckValueOptions,
): Generator<PayloadResult | undefined> {
  const notJson = (issue: FileIssue): PayloadResult => ({ file, valid: false, issues: [issue], warnings: [] });
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') {
    yield notJson(encodingIssue(text, options.frames));
    return;
  }
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    if (error instanceof TooDeepError) yield { file, valid: false, issues: [], warnings: [], error: error.message };
    else yield notJson(syntaxIssue(text, error as Error, options.frames));
    return;
  }
  yield* checkValue(withoutSchema(value), new JsonText(text), { file }, options, duplicatesIn(text));
}

/** Where editors find the schema of a fixture is no part of its webhook. */
function withoutSchema(value: unknown): unknown {
  if (!isObject(value) || typeof value.$schema !== 'string') return value;
  const { $schema, ...webhook } = value;
  return webhook;
}

function duplicatesIn(text: string): Duplicate[] {
  return findDuplicates(text, MAX_DUPLICATES).map(({ pointer, offset }) => ({
    issue: {
      code: 'duplicate_property',
      pointer,
      message: 'Duplicate property name; JSON parsers disagree about which value counts',
      hint: 'Remove all but one of them. The last one was validated.',
    },
    offset,
  }));
}
