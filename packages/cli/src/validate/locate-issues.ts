import type { Issue, IssueCode } from '@whapi-webhooks/contract';
import { locatePointers } from '../json/locate-pointers.ts';
import { positionsOf } from '../json/positions-of.ts';
import type { FileIssue } from './file-result.ts';

/** Faults of the property name; all others are of the value. */
const OF_THE_KEY: readonly IssueCode[] = ['unknown_property', 'wrong_payload_key'];

/**
 * Gives issues their places in the text that the payload was read from, first in the file first.
 * A missing property is placed at the object that misses it.
 */
export function locateIssues(text: string, issues: readonly Issue[]): FileIssue[] {
  if (issues.length === 0) return [];
  const places = locatePointers(
    text,
    issues.map(({ pointer }) => pointer),
  );
  const located = issues.map((issue) => {
    const { key, value } = places.get(issue.pointer)!;
    return { issue, offset: OF_THE_KEY.includes(issue.code) ? (key ?? value) : value };
  });
  located.sort((a, b) => a.offset - b.offset);
  const positions = positionsOf(
    text,
    located.map(({ offset }) => offset),
  );
  return located.map(({ issue, offset }) => ({ ...issue, ...positions.get(offset)! }));
}
