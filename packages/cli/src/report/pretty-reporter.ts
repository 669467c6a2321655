import { colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable.ts';
import type { FileIssue, FileResult } from './file-result.ts';
import { issueLines } from './issue-lines.ts';
import type { Reporter } from './reporter.ts';

/**
 * A line for each file, its issues with clickable positions below, and a summary. Files that could not be read are only
 * counted.
 */
export function createPrettyReporter(io: Pick<Io, 'stdout' | 'env'>): Reporter {
  const { green, red, yellow, dim, cyan, bold } = colorsFor(io.stdout, io);
  const counts = { valid: 0, invalid: 0, unread: 0, warnings: 0 };

  function lines({ file, valid, event, issues, warnings }: FileResult): string[] {
    const path = printablePath(file);
    const placeOf = ({ line, column }: FileIssue) => cyan(`${path}:${line}:${column}`);
    return [
      [valid ? green('✓') : red('✗'), path, ...(event ? [dim(event)] : [])].join(' '),
      ...issueLines(issues, { bold, dim }, (issue) => [placeOf(issue)]),
      ...issueLines(warnings, { bold, dim }, (issue) => [placeOf(issue), yellow('warning')]),
    ];
  }

  return {
    add(result) {
      if (result.error !== undefined) {
        counts.unread++;
        return;
      }
      counts[result.valid ? 'valid' : 'invalid']++;
      counts.warnings += result.warnings.length;
      io.stdout.write(`${lines(result).join('\n')}\n`);
    },
    end() {
      const { valid, invalid, unread, warnings } = counts;
      const parts = [count(valid + invalid + unread, 'file'), `${valid} valid`, `${invalid} invalid`];
      if (unread > 0) parts.push(`${unread} not read`);
      if (warnings > 0) parts.push(count(warnings, 'warning'));
      io.stdout.write(`\n${(invalid + unread > 0 ? red : green)(parts.join(', '))}\n`);
    },
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
