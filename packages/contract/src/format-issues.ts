import { ELLIPSIS } from './describe-value.ts';
import type { Issue } from './issue.ts';

const MAX_LINES = 20;

/**
 * Issues as indented lines for a terminal or an error message, the hint below its issue; long lists are cut.
 * @example
 *   /chats/0/unread  Expected integer, received "1"
 *     Write the number without quotes: 1.
 */
export function formatIssues(issues: readonly Issue[]): string {
  const lines = issues.slice(0, MAX_LINES).map(({ pointer, message, hint }) => {
    const line = `  ${pointer || '(root)'}  ${message}`;
    return hint ? `${line}\n    ${hint}` : line;
  });
  const more = issues.length - MAX_LINES;
  return more > 0 ? [...lines, `  ${ELLIPSIS} and ${more} more`].join('\n') : lines.join('\n');
}
