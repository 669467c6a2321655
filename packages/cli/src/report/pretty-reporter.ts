import { colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import type { FileIssue, FileResult } from './file-result.ts';
import { issueLines } from './issue-lines.ts';
import type { Reporter } from './reporter.ts';

/**
 * A line for each file, its issues with clickable positions below, and a summary. Files that could not be read are only
 * counted.
 */
export function createPrettyReporter(io: Pick<Io, 'stdout' | 'env'>): Reporter {
  const { green, red, yellow, dim, cyan, bold } = colorsFor(io.stdout, io);
  const marks = { valid: green('✓'), invalid: red('✗'), unknown: yellow('?') };
  const counts = { valid: 0, invalid: 0, unknown: 0, unread: 0, warnings: 0 };

  function kindOf({ valid, issues }: FileResult): 'valid' | 'invalid' | 'unknown' {
    if (valid) return 'valid';
    return issues.length > 0 ? 'invalid' : 'unknown';
  }

  function lines(result: FileResult): string[] {
    const { file, event, issues, truncated, warnings } = result;
    const path = printablePath(file);
    const placeOf = ({ line, column }: FileIssue) => cyan(`${path}:${line}:${column}`);
    return [
      [marks[kindOf(result)], path, ...(event ? [dim(event)] : [])].join(' '),
      ...issueLines(issues, { bold, dim }, (issue) => [placeOf(issue)], truncated),
      ...issueLines(warnings, { bold, dim }, (issue) => [placeOf(issue), yellow('warning')]),
    ];
  }

  return {
    add(result) {
      if (result.error !== undefined) {
        counts.unread++;
        return;
      }
      counts[kindOf(result)]++;
      counts.warnings += result.warnings.length;
      io.stdout.write(`${lines(result).join('\n')}\n`);
    },
    end() {
      const { valid, invalid, unknown, unread, warnings } = counts;
      const parts = [count(valid + invalid + unknown + unread, 'file'), `${valid} valid`, `${invalid} invalid`];
      if (unknown > 0) parts.push(`${unknown} of an unknown event`);
      if (unread > 0) parts.push(`${unread} not read`);
      if (warnings > 0) parts.push(count(warnings, 'warning'));
      const color = invalid + unread > 0 ? red : warnings > 0 ? yellow : green;
      io.stdout.write(`\n${color(parts.join(', '))}\n`);
    },
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
