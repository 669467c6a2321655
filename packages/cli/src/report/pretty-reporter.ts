import { colorsFor } from '../colors.ts';
import type { Io } from '../io.ts';
import { printable } from '../printable.ts';
import type { FileIssue, FileResult } from '../validate/file-result.ts';
import type { Reporter } from './reporters.ts';

const MAX_ISSUES = 20;

/** A line for each file, its issues with clickable positions below, and a summary. What could not be read is only counted. */
export function createPrettyReporter(io: Pick<Io, 'stdout' | 'env'>): Reporter {
  const { green, red, dim, cyan, bold } = colorsFor(io.stdout, io);
  const counts = { valid: 0, broken: 0, unread: 0 };

  function lines(result: FileResult): string[] {
    const file = printable(result.file);
    const event = result.event ? ` ${dim(result.event)}` : '';
    if (result.valid) return [`${green('✓')} ${file}${event}`];
    const more = result.issues.length - MAX_ISSUES;
    return [
      `${red('✗')} ${file}${event}`,
      ...result.issues.slice(0, MAX_ISSUES).flatMap((issue) => issueLines(file, issue)),
      ...(more > 0 ? [`  … and ${more} more`] : []),
    ];
  }

  function issueLines(file: string, { code, pointer, message, hint, ...at }: FileIssue): string[] {
    const place = cyan(`${file}:${at.line}:${at.column}`);
    const what = code === 'invalid_json' ? [] : [bold(printable(pointer) || '(root)')];
    const line = `  ${[place, ...what, printable(message)].join('  ')}`;
    return hint ? [line, `    ${dim(printable(hint))}`] : [line];
  }

  return {
    add(result) {
      if (result.error !== undefined) {
        counts.unread++;
        return;
      }
      counts[result.valid ? 'valid' : 'broken']++;
      io.stdout.write(`${lines(result).join('\n')}\n`);
    },
    end() {
      const { valid, broken, unread } = counts;
      const total = valid + broken + unread;
      const parts = [`${total} ${total === 1 ? 'file' : 'files'}`, `${valid} valid`, `${broken} broken`];
      if (unread > 0) parts.push(`${unread} not read`);
      io.stdout.write(`\n${(broken + unread > 0 ? red : green)(parts.join(', '))}\n`);
    },
  };
}
