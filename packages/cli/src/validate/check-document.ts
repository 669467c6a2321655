import { decodeUtf8 } from '../files/decode-utf8.ts';
import { JsonText } from '../json/json-text.ts';
import { parseJson, TooDeepError } from '../json/parse-json.ts';
import type { FileIssue, PayloadResult } from '../report/result.ts';
import { type CheckValueOptions, checkValue } from './check-value.ts';
import { duplicatesIn } from './duplicates-in.ts';
import { encodingIssue, syntaxIssue } from './invalid-json.ts';
import { withoutSchema } from './without-schema.ts';

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
