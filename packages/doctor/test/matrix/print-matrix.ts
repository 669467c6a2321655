import { rules } from '../../src/index.ts';
import type { MatrixRow } from './compute-matrix.ts';
import type { Results, Way } from './examine-bot.ts';

/** What is shown of a rule and a bot: the first is as it should be where the bot has the fault. */
const MARKS = { hit: '●', missed: '○', alarm: '✗', note: 'i', silent: '·', unjudged: '–' };
const WAYS: Record<Way, string> = { process: 'in process', url: 'at a URL' };

type Mark = keyof typeof MARKS;

/** How often rules were right and wrong. */
interface Totals {
  found: number;
  missed: number;
  alarms: number;
}

function markOf({ faults }: MatrixRow, rule: string, results: Results): Mark {
  const result = results[rule];
  if (result === 'found' || result === 'noted') {
    if (faults.includes(rule)) return 'hit';
    return result === 'noted' ? 'note' : 'alarm';
  }
  if (faults.includes(rule)) return 'missed';
  return result === 'not-judged' ? 'unjudged' : 'silent';
}

/** A mark for each way, or one where all are the same. */
function cellOf(row: MatrixRow, rule: string): string {
  const marks = Object.values(row.results).map((results) => MARKS[markOf(row, rule, results)]);
  return new Set(marks).size === 1 ? (marks[0] ?? '') : marks.join('');
}

function totalsOf(rows: readonly MatrixRow[], ofRules: readonly string[]): Totals {
  const totals = { found: 0, missed: 0, alarms: 0 };
  for (const row of rows) {
    for (const results of Object.values(row.results)) {
      for (const rule of ofRules) {
        const mark = markOf(row, rule, results);
        if (mark === 'hit') totals.found++;
        if (mark === 'missed') totals.missed++;
        if (mark === 'alarm') totals.alarms++;
      }
    }
  }
  return totals;
}

/** Whether every rule was right about every bot. */
export function isPerfect(rows: readonly MatrixRow[]): boolean {
  const { missed, alarms } = totalsOf(rows, ids);
  return missed + alarms === 0;
}

const ids = rules.map(({ id }) => id);

/** The page of the confusion matrix, in Markdown. */
export function printMatrix(rows: readonly MatrixRow[]): string {
  const ways = [...new Set(rows.flatMap(({ results }) => Object.keys(results)))] as Way[];
  const all = totalsOf(rows, ids);
  const correct = rows.filter(({ faults }) => faults.length === 0).length;
  return [
    '<!-- Written by `npm run doctor-matrix -- --write`. Do not edit. -->',
    '# Confusion matrix of doctor',
    `Every rule of [doctor](doctor.md) is tried on ${rows.length} bots, each in process${ways.includes('url') ? ', the correct ones and the first of each file at a URL as well' : ''}: ${rows.length - correct} have faults that were planted, ${correct} are correct, some of them the corrected twins of planted ones. They are in [packages/doctor/test](../packages/doctor/test). \`npm run doctor-matrix -- --write\` computes this page; a test fails when it lacks a bot or a rule.`,
    `**${all.found} found, ${all.missed} missed, ${all.alarms} false alarms.**`,
    '## By rule',
    table(
      ['', 'rule', 'severity', 'planted bots', 'found', 'missed', 'false alarms'],
      rules.map(({ id, severity }, index) => {
        const { found, missed, alarms } = totalsOf(rows, [id]);
        const planted = rows.filter(({ faults }) => faults.includes(id)).length;
        return [`${index + 1}`, `[${id}](doctor/${id}.md)`, severity, ...[planted, found, missed, alarms].map(String)];
      }),
    ),
    '## By bot',
    `The columns are the rules by their number. ${MARKS.hit} found as planted, ${MARKS.missed} missed, ${MARKS.alarm} false alarm, ${MARKS.note} a note, which a correct bot may get, ${MARKS.unjudged} not judged, ${MARKS.silent} silent as it should be.${ways.length > 1 ? ` Where the results differ, the first is ${ways.map((way) => WAYS[way]).join(', the second ')}.` : ''}`,
    table(
      ['bot', ...ids.map((_, index) => `${index + 1}`)],
      rows.map((row) => [
        `${row.name}${row.folder === 'correct' ? ' (correct)' : ''}`,
        ...ids.map((id) => cellOf(row, id)),
      ]),
    ),
    '',
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
