import { printable } from '@whapi-webhooks/contract';
import type { DriftPlace, DriftReport, Finding } from '@whapi-webhooks/evidence/drift';
import { formatPlace } from '../captures/capture.ts';
import type { Colors } from '../colors.ts';
import { count } from '../report/count.ts';

const HEADS: Record<Finding['kind'], string> = {
  unknown_event: 'unknown event',
  undeclared: 'undeclared property',
  unlisted: 'unlisted value',
  type: 'other type',
  missing: 'missing property',
  outside: 'outside the rules',
};

/** A report for people: the most frequent findings of each event first. */
export function describeDrift(report: DriftReport, colors: Colors): string {
  const { findings, payloads, unread, events } = report;
  const lines: string[] = [];
  for (const event of [...new Set(findings.map(({ event }) => event))]) {
    const own = findings.filter((finding) => finding.event === event).sort((a, b) => b.count - a.count);
    lines.push(colors.bold(event === '*' ? '(no event that can be shown)' : event), ...own.flatMap(linesOf), '');
  }
  const compared = `${count(payloads, 'payload')} of ${count(Object.keys(events).length, 'known event')}`;
  lines.push(
    findings.length === 0
      ? `No drift in ${compared}.`
      : `${count(findings.length, 'finding')} in ${compared}. --propose <file> writes them as a patch to the schemas.`,
  );
  if (unread.count > 0)
    lines.push(`Not read: ${count(unread.count, 'part')} of the input, first ${placeText(unread.first)}.`);
  return `${lines.join('\n')}\n`;

  function linesOf({ kind, pointer, detail, schemas, count: found, of, share, first, last, sample, many }: Finding) {
    const about = printable(`${pointer}${what(kind, detail, many)}`);
    const where = schemas.length > 0 ? `in ${listed(schemas)}, ` : '';
    const places = found === 1 ? `at ${placeText(first)}` : `first ${placeText(first)}, last ${placeText(last)}`;
    return [
      `  ${colors.yellow(HEADS[kind])} ${about}: ${found} of ${of} (${percent(share)})`,
      `    ${where}${places}`,
      `    such as ${printable(JSON.stringify(sample), 200)}`,
    ];
  }
}

function what(kind: Finding['kind'], detail: Finding['detail'], many: true | undefined): string {
  if (many) return ' (many different ones)';
  if (kind === 'unlisted') return ` ${JSON.stringify(detail)}`;
  if (kind === 'type') return `, ${detail}`;
  if (kind === 'missing') return `, which ${detail} requires`;
  return kind === 'outside' ? `, ${detail}` : '';
}

const MOST_LISTED = 3;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_LISTED;
  return `${names.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function percent(share: number): string {
  const percents = share * 100;
  return `${percents > 0 && percents < 1 ? percents.toPrecision(1) : Math.round(percents)} %`;
}

function placeText(place: DriftPlace | undefined): string {
  if (!place) return 'nowhere';
  const at = place.at === undefined ? '' : ` of ${place.at}`;
  return printable(formatPlace(place), Number.POSITIVE_INFINITY) + at;
}
