import { colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import { printablePath } from '../printable-path.ts';
import { count } from './count.ts';
import { issueLines } from './issue-lines.ts';
import type { FileIssue, PayloadResult, Reporter } from './result.ts';

/**
 * A line for each file, its issues with clickable positions below, and a summary. Files that could not be read are only
 * counted.
 */
export function createPrettyReporter(io: Pick<Io, 'stdout' | 'env'>): Reporter {
  const { green, red, yellow, dim, cyan, bold } = colorsFor(io.stdout, io);
  const marks = { valid: green('✓'), invalid: red('✗'), unknown: yellow('?') };

  function kindOf({ valid, issues }: PayloadResult): 'valid' | 'invalid' | 'unknown' {
    if (valid) return 'valid';
    return issues.length > 0 ? 'invalid' : 'unknown';
  }

  function lines(result: PayloadResult): string[] {
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
      if (result.error === undefined) io.stdout.write(`${lines(result).join('\n')}\n`);
    },
    end({ files, valid, invalid, unknown, unread, warnings }) {
      const parts = [count(files, 'file'), `${valid} valid`, `${invalid} invalid`];
      if (unknown > 0) parts.push(`${unknown} of an unknown event`);
      if (unread > 0) parts.push(`${unread} not read`);
      if (warnings > 0) parts.push(count(warnings, 'warning'));
      const color = invalid + unread > 0 ? red : warnings > 0 ? yellow : green;
      io.stdout.write(`\n${color(parts.join(', '))}\n`);
    },
  };
}
