import type { Facts } from '../captures/facts-of.ts';
import { findPayloads } from '../captures/find-payloads.ts';
import { isRestBody } from '../captures/is-rest-body.ts';
import type { JsonText } from '../json/json-text.ts';
import type { PayloadResult } from '../report/result.ts';
import { type CheckOptions, checkPayload, type Duplicate } from './check-payload.ts';
import { duplicateBelow } from './duplicates-in.ts';
import { invalidJson } from './invalid-json.ts';

export interface CheckValueOptions extends CheckOptions {
  /** JSON Pointer to the body in each record. Default: it is found. */
  body?: string;
}

/**
 * Checks the payloads of a parsed document or line.
 * @param place the file, and the line in it
 * @param duplicates properties of the document that occur again, with pointers from its root
 * @param prefix what the text before the JSON says about it, in a line of a log
 * @returns nothing for a record that has no webhook
 */
export function* checkValue(
  value: unknown,
  text: JsonText,
  place: { file: string; line?: number },
  { body, ...options }: CheckValueOptions,
  duplicates: readonly Duplicate[] = [],
  prefix?: Facts,
): Generator<PayloadResult | undefined> {
  for (const found of findPayloads(value, body, prefix)) {
    const { pointer } = found;
    const at = pointer === '' ? place : { ...place, pointer };
    if (found.kind === 'none') yield undefined;
    else if (found.kind === 'broken') {
      const offset = text.locate(pointer, ['']).get('')!.value;
      const issue = { ...invalidJson(`the body is no JSON value: ${found.problem}`), ...text.positionOf(offset) };
      yield { ...at, valid: false, issues: [issue], warnings: [] };
    } else if (isRestBody(found.wrapper)) yield undefined;
    else {
      const own = found.isText ? [] : duplicates.flatMap((duplicate) => duplicateBelow(pointer, duplicate));
      yield { ...at, ...checkPayload(found, text, options, own) };
    }
  }
}
