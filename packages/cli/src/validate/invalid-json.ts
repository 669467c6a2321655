import type { EncodingFault } from '../files/decode-utf8.ts';
import { findSyntaxFault } from '../json/find-syntax-fault.ts';
import { frameOf } from '../json/frame-of.ts';
import { JsonText } from '../json/json-text.ts';
import { count } from '../report/count.ts';
import type { FileIssue } from '../report/result.ts';

/** The issue of what is not JSON, without its position. */
export function invalidJson(problem: string) {
  return { code: 'invalid_json' as const, pointer: '', message: `Not JSON: ${problem}` };
}

/**
 * The issue of bytes that are not text in UTF-8.
 * @param line the number of the line, if the bytes are a line of a file
 */
export function encodingIssue(fault: EncodingFault, frames: boolean, line?: number): FileIssue {
  const { received, hint, text, offset, bytesBefore } = fault;
  const expected = 'text in UTF-8';
  const whole = line === undefined ? 'file' : 'line';
  const where = bytesBefore === undefined ? '' : ` after ${count(bytesBefore, 'byte')} of the ${whole}`;
  const position = new JsonText(text, line).positionOf(offset);
  const frame = frames && text !== '' && { frame: frameOf(text, offset, position) };
  return {
    ...invalidJson(`expected ${expected}, received ${received}${where}`),
    expected,
    received,
    hint,
    ...position,
    ...frame,
  };
}

/**
 * The issue of a text that JSON.parse rejects.
 * @param error what JSON.parse threw: all there is to say about a text with too many levels
 * @param line the number of the line, if the text is a line of a file
 * @param from where the JSON should begin, in a line with other text before it
 */
export function syntaxIssue(text: string, error: Error, frames: boolean, line?: number, from = 0): FileIssue {
  const fault = findSyntaxFault(text.slice(from), line === undefined ? 'file' : 'line');
  if (!fault) return { ...invalidJson(error.message), line: line ?? 1, column: from + 1 };
  const { offset: inJson, ...rest } = fault;
  const offset = from + inJson;
  const position = new JsonText(text, line).positionOf(offset);
  const frame = frames && { frame: frameOf(text, offset, position) };
  const problem = `expected ${fault.expected}, received ${fault.received}`;
  return { ...invalidJson(problem), ...rest, ...position, ...frame };
}
