import { type Issue, type ValidateOptions, validateWebhook } from '@whapi-webhooks/contract';
import { decodeUtf8, type EncodingFault } from '../files/decode-utf8.ts';
import { findDuplicates } from '../json/find-duplicates.ts';
import { findSyntaxFault } from '../json/find-syntax-fault.ts';
import { positionsOf } from '../json/positions-of.ts';
import type { FileIssue, Verdict } from '../report/result.ts';
import { locateIssues } from './locate-issues.ts';

const MAX_DUPLICATES = 100;
/** The most that the contract lists. */
const MAX_ISSUES = 10_000;

/**
 * Checks the content of a file: its encoding, then JSON, then the contract.
 * In the tolerant profile, what only the strict one rejects is a warning, and so are duplicate properties and an unknown
 * event. In both, it is a warning that the payload key belongs to several events and nothing else says which one it is.
 */
export function checkBytes(bytes: Buffer, options: ValidateOptions): Verdict {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return notJson(encodingIssue(text));
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (error) {
    return notJson(syntaxIssue(text, error as Error));
  }
  const result = validateWebhook(payload, { ...options, maxIssues: MAX_ISSUES });
  const { valid, event, unknown, truncated, issues = [], warnings = [] } = result;
  const ambiguities = ambiguousEvent(result);
  const about = { ...(event && { event }), ...(unknown && { unknown }), ...(truncated && { truncated }) };
  const located = (list: readonly Issue[], more: FileIssue[] = []) =>
    [...locateIssues(text, list), ...more].sort(byPosition);
  const duplicates = duplicateIssues(text);
  if (options.profile === 'strict') {
    const all = located(issues, duplicates);
    return { ...about, valid: all.length === 0, issues: all, warnings: ambiguities };
  }
  if (unknown) return { ...about, valid, issues: [], warnings: located(issues, duplicates) };
  return { ...about, valid, issues: located(issues), warnings: located(warnings, [...duplicates, ...ambiguities]) };
}

function notJson(issue: FileIssue): Verdict {
  return { valid: false, issues: [issue], warnings: [] };
}

function encodingIssue({ received, hint, before }: EncodingFault): FileIssue {
  const expected = 'text in UTF-8';
  const at = positionsOf(before, [before.length]).get(before.length)!;
  return { ...invalidJson(`expected ${expected}, received ${received}`), expected, received, hint, ...at };
}

/** @param error what JSON.parse threw: all there is to say about a text with too many levels */
function syntaxIssue(text: string, error: Error): FileIssue {
  const fault = findSyntaxFault(text);
  if (!fault) return { ...invalidJson(error.message), line: 1, column: 1 };
  const { offset, ...rest } = fault;
  const at = positionsOf(text, [offset]).get(offset)!;
  return { ...invalidJson(`expected ${fault.expected}, received ${fault.received}`), ...rest, ...at };
}

function invalidJson(problem: string) {
  return { code: 'invalid_json' as const, pointer: '', message: `Not JSON: ${problem}` };
}

function duplicateIssues(text: string): FileIssue[] {
  const duplicates = findDuplicates(text, MAX_DUPLICATES);
  const positions = positionsOf(
    text,
    duplicates.map(({ offset }) => offset),
  );
  return duplicates.map(({ pointer, offset }) => ({
    code: 'duplicate_property',
    pointer,
    message: 'Duplicate property name; JSON parsers disagree about which value counts',
    hint: 'Remove all but one of them. The last one was validated.',
    ...positions.get(offset)!,
  }));
}

function ambiguousEvent({ event, candidates }: ReturnType<typeof validateWebhook>): FileIssue[] {
  if (!candidates) return [];
  const issue = {
    code: 'ambiguous_event' as const,
    pointer: '',
    message: `The payload key belongs to ${candidates.join(' and ')}, and there is no \`event\`: validated as ${event}`,
    hint: 'Pass --event with the event that the request line contained.',
  };
  return [{ ...issue, line: 1, column: 1 }];
}

function byPosition(a: FileIssue, b: FileIssue): number {
  return a.line - b.line || a.column - b.column;
}
