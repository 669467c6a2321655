import { findDuplicates } from '../json/find-duplicates.ts';
import type { Duplicate } from './check-payload.ts';

const MAX_DUPLICATES = 100;

/** The properties that occur again in a JSON document, with pointers from its root. */
export function duplicatesIn(text: string): Duplicate[] {
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

/** A duplicate with its pointer from the payload, if it is in the payload. */
export function duplicateBelow(base: string, { issue, offset }: Duplicate): Duplicate[] {
  if (!issue.pointer.startsWith(`${base}/`)) return [];
  return [{ issue: { ...issue, pointer: issue.pointer.slice(base.length) }, offset }];
}
