import { findSyntaxFault } from '../json/find-syntax-fault.ts';
import { positionsOf } from '../json/positions-of.ts';
import type { FileIssue } from './file-result.ts';

/**
 * Why a text is not JSON, as an issue.
 * @param error what JSON.parse threw: all there is to say where the text is nested too deeply to be looked into
 */
export function findSyntaxIssue(text: string, error: Error): FileIssue {
  const fault = findSyntaxFault(text);
  if (!fault) return { code: 'invalid_json', pointer: '', message: `Not JSON: ${error.message}`, line: 1, column: 1 };
  const { offset, ...rest } = fault;
  return {
    code: 'invalid_json',
    pointer: '',
    message: `Not JSON: expected ${fault.expected}, received ${fault.received}`,
    ...rest,
    ...positionsOf(text, [offset]).get(offset)!,
  };
}
