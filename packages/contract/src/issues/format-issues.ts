import { ELLIPSIS, printable } from '../values/printable.ts';
import type { Issue } from './issue.ts';

const MAX_LINES = 20;
const MAX_POINTER = 200;

/**
 * Formats issues as indented lines for a terminal or an error message, each hint below its issue.
 * Shows 20 issues at most, and escapes control characters in property names.
 * @param truncated whether the payload has more faults than the list, as `result.truncated` says
 * @example
 *   /chats/0/unread  Expected integer, received "1"
 *     Remove the quotes: 1.
 */
export function formatIssues(issues: readonly Issue[], truncated = false): string {
  const lines = issues.slice(0, MAX_LINES).map(({ pointer, message, hint }) => {
    const line = `  ${printable(pointer, MAX_POINTER) || '(root)'}  ${message}`;
    return hint ? `${line}\n    ${hint}` : line;
  });
  const more = issues.length - lines.length;
  if (more > 0) lines.push(`  ${ELLIPSIS} and ${truncated ? 'at least ' : ''}${more} more`);
  else if (truncated) lines.push(`  ${ELLIPSIS} and more`);
  return lines.join('\n');
}
