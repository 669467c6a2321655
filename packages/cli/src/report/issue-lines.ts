import type { Issue } from '@whapi-webhooks/contract';
import { printable } from '@whapi-webhooks/contract';
import type { Colors } from '../colors.ts';

type Shown = Pick<Issue, 'pointer' | 'message' | 'hint'> & { code: string };

const MAX_ISSUES = 20;

/**
 * Issues as indented lines, the hint below its issue; a long list is cut.
 * @param prefixOf what to print in front of the pointer of an issue, such as its place in a file
 * @param isTruncated whether there are more issues than the list contains
 * @example issueLines(issues, colors); // ['  /chats/0/unread  Expected integer, received "1"', '    Write the number …']
 */
export function issueLines<I extends Shown>(
  issues: readonly I[],
  { bold, dim }: Pick<Colors, 'bold' | 'dim'>,
  prefixOf: (issue: I) => string[] = () => [],
  isTruncated = false,
): string[] {
  const more = issues.length - MAX_ISSUES;
  const lines = issues.slice(0, MAX_ISSUES).flatMap((issue) => {
    const pointer = issue.code === 'invalid_json' ? [] : [bold(printable(issue.pointer) || '(root)')];
    const line = [...prefixOf(issue), ...pointer, printable(issue.message)];
    return [`  ${line.join('  ')}`, ...(issue.hint ? [`    ${dim(printable(issue.hint))}`] : [])];
  });
  return more > 0 ? [...lines, `  … and ${isTruncated ? 'at least ' : ''}${more} more`] : lines;
}
