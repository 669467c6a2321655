import { printable } from '@whapi-webhooks/contract';
import type { Colors } from '../colors.ts';
import type { Frame } from '../json/frame-of.ts';
import { frameLines } from './frame-lines.ts';

interface Shown {
  /** Absent for what is not about a value. */
  pointer?: string | undefined;
  message: string;
  hint?: string | undefined;
  frame?: Frame | undefined;
  details?: readonly string[] | undefined;
}

/** How many issues of a payload people read. */
export const MOST_ISSUES = 20;
/** A hint may contain a document. */
const MAX_HINT = 2_000;

/**
 * Issues as indented lines, the code frame and the hint below its issue; a long list is cut.
 * @param prefixOf what to print in front of the pointer of an issue, such as its place in a file
 * @param isTruncated whether there are more issues than the list contains
 * @example issueLines(issues, colors); // ['  /chats/0/unread  Expected integer, received "1"', '    Write the number …']
 */
export function issueLines<I extends Shown>(
  issues: readonly I[],
  { bold, dim, red }: Pick<Colors, 'bold' | 'dim' | 'red'>,
  prefixOf: (issue: I) => string[] = () => [],
  isTruncated = false,
): string[] {
  const more = issues.length - MOST_ISSUES;
  const lines = issues.slice(0, MOST_ISSUES).flatMap((issue) => {
    const pointer = issue.pointer === undefined ? [] : [bold(printable(issue.pointer) || '(root)')];
    return [
      `  ${[...prefixOf(issue), ...pointer, printable(issue.message)].join('  ')}`,
      ...(issue.hint ? [`    ${dim(printable(issue.hint, MAX_HINT))}`] : []),
      ...(issue.details ?? []).map((line) => `    ${printable(line, MAX_HINT)}`),
      ...(issue.frame ? frameLines(issue.frame, { dim, red }).map((line) => `  ${line}`) : []),
    ];
  });
  return more > 0 ? [...lines, `  … and ${isTruncated ? 'at least ' : ''}${more} more`] : lines;
}
