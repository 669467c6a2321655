import { printable } from '@whapi-webhooks/contract';
import type { Entry, Finding, Format, FormatContext, Table } from '../entry.ts';

/** A job summary of GitHub has room for 1 MiB. A row takes up to 6 KB: each character of a cell can become an entity. */
const MOST_FINDINGS = 50;
const MOST_ROWS = 30;
const MOST_CHARACTERS = 200;
const MOST_NOTE_CHARACTERS = 1_000;
const MARKS = { error: '❌', warning: '⚠️', info: 'ℹ️' };

/** GitHub-flavoured Markdown for a job summary: the totals, the tables, and the first findings. */
export function createMarkdownFormat({ write, about: { command } }: FormatContext): Format {
  const rows: string[][] = [];
  let total = 0;

  function addRow(name: string, finding: Pick<Finding, 'rule' | 'message'> & Partial<Finding>): void {
    total++;
    if (rows.length >= MOST_FINDINGS) return;
    const { severity = 'error', rule, pointer, message, line, column } = finding;
    const place = column === undefined ? name : `${name} (${line}:${column})`;
    const text = pointer === undefined ? cell(message) : `${code(pointer || '(root)')} ${cell(message)}`;
    rows.push([MARKS[severity], code(place), code(rule), text]);
  }

  return {
    add({ name, findings, error, state }: Entry) {
      if (state === 'unread') addRow(name, { rule: 'unread', message: error ?? '' });
      for (const finding of findings) addRow(name, finding);
    },
    end({ state, totals, tables, skipped }) {
      const mark = { passed: '✅', warned: '⚠️', failed: '❌' }[state];
      const more = total - rows.length;
      return write(
        [
          `### ${mark} whapi-webhooks ${command}: ${cell(totals.join(', '))}`,
          ...tables.flatMap(tableLines),
          ...(rows.length === 0 ? [] : ['', ...lines(['', 'Place', 'Rule', 'Message'], rows)]),
          ...(more > 0 ? ['', `… and ${more} more. \`--format ndjson\` lists all.`] : []),
          ...skipped.flatMap((line) => ['', `Note: ${cell(line, MOST_NOTE_CHARACTERS)}`]),
          '',
        ].join('\n'),
      );
    },
  };
}

function tableLines({ title, columns, rows, more = 0 }: Table): string[] {
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map((value) => cell(String(value))));
  const hidden = rows.length - shown.length + more;
  return ['', `**${cell(title)}**`, '', ...lines(columns, shown), ...(hidden > 0 ? ['', `… and ${hidden} more`] : [])];
}

function lines(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
}

/** Text that Markdown shows as it is: punctuation as entities, which are never markup, nor parts of links. */
function cell(text: string, mostCharacters = MOST_CHARACTERS): string {
  return printable(text, mostCharacters).replaceAll(/[!-/:-@[-`{-~]/g, (character) => {
    return ' ,-()'.includes(character) ? character : `&#${character.charCodeAt(0)};`;
  });
}

function code(text: string): string {
  return `<code>${cell(text)}</code>`;
}
