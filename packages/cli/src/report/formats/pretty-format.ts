import { printable } from '@whapi-webhooks/contract';
import { printablePath } from '../../printable-path.ts';
import { count } from '../count.ts';
import type { Entry, Finding, Format, FormatContext, Overview, Table } from '../entry.ts';
import { issueLines } from '../issue-lines.ts';

/** How many entries with findings people read. */
const MOST_ENTRIES = 1_000;
const MOST_ROWS = 20;
const MOST_NOTE_CHARACTERS = 1_000;

/**
 * For people: a line for each entry, its findings with clickable positions and code frames below, and a summary. What
 * could not be read is only counted: the command reports that on standard error.
 */
export function createPrettyFormat({ write, about, colors, isQuiet }: FormatContext): Format {
  const { green, red, yellow, dim, cyan, bold } = colors;
  const marks = { passed: green('✓'), failed: red('✗'), unknown: yellow('?'), unread: red('✗') };
  let listed = 0;
  let unlisted = 0;

  /** What people do not need to read. */
  function isHidden({ state, isRoutine, findings }: Entry): boolean {
    return state === 'unread' || (findings.length === 0 && (isQuiet || isRoutine === true));
  }

  function lines({ name, file, label, state, findings, truncated, note }: Entry): string[] {
    const prefixOf = ({ severity, line, column }: Finding) => [
      ...(file === undefined || column === undefined ? [] : [cyan(`${printablePath(file)}:${line}:${column}`)]),
      ...(severity === 'error' ? [] : [severity === 'warning' ? yellow('warning') : cyan('info')]),
    ];
    const [errors, others] = [true, false].map((isError) =>
      findings.filter(({ severity }) => (severity === 'error') === isError),
    );
    return [
      [marks[state], printablePath(name), ...(label ? [dim(printable(label))] : [])].join(' '),
      ...(note === undefined ? [] : [`  ${dim(printable(note, MOST_NOTE_CHARACTERS))}`]),
      ...issueLines(errors!, colors, prefixOf, truncated),
      ...issueLines(others!, colors, prefixOf),
    ];
  }

  function tableLines({ title, columns, rows, more = 0 }: Table): string[] {
    const shown = rows.slice(0, MOST_ROWS).map((row) => row.map((cell) => printable(String(cell), 80)));
    const widths = columns.map((name, at) => Math.max(name.length, ...shown.map((row) => row[at]!.length)));
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, at) => (typeof rows[0]?.[at] === 'number' ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd();
    const hidden = rows.length - shown.length + more;
    return [
      '',
      bold(title),
      `  ${dim(line(columns))}`,
      ...shown.map((row) => `  ${line(row)}`),
      ...(hidden > 0 ? [`  … and ${hidden} more`] : []),
    ];
  }

  return {
    add(entry) {
      if (isHidden(entry)) return;
      if (entry.findings.length > 0) listed++;
      if (listed > MOST_ENTRIES) {
        unlisted++;
        return;
      }
      return write(`${lines(entry).join('\n')}\n`);
    },
    end({ state, totals, tables }: Overview) {
      if (isQuiet && state === 'passed') return;
      const more = unlisted === 0 ? [] : [`… and ${count(unlisted, `more ${about.noun}`)}. --format ndjson lists all`];
      const color = { passed: green, warned: yellow, failed: red }[state];
      return write([...more, ...tables.flatMap(tableLines), '', color(totals.join(', ')), ''].join('\n'));
    },
  };
}
