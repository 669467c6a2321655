import type { DriftKind, DriftPlace, DriftReport, Finding } from '@whapi-webhooks/evidence/drift';
import { formatPlace } from '../captures/capture.ts';
import { count } from '../report/count.ts';
import type { Adapter, Entry, Overview } from '../report/entry.ts';

const RULES: Record<DriftKind, string> = {
  unknown_event: 'The schemas do not have the event of a webhook.',
  undeclared: 'No schema declares a property.',
  unlisted: 'No schema lists a value, a message type or another variant.',
  type: 'A value has another type than its schema allows.',
  missing: 'A property that a schema requires is missing.',
  outside: 'A value breaks a pattern, a length, a bound or another rule of its schema.',
};

/** How drift is reported: an entry for each place of payloads that differs, and the counts that merging uses. */
export const driftAdapter: Adapter<Finding | { unread: DriftReport['unread'] }, DriftReport> = {
  command: 'drift',
  noun: 'payload',
  rules: RULES,
  isOneLine: true,
  entryOf: (result) => ('unread' in result ? unreadEntry(result.unread) : entryOf(result)),
  overviewOf,
};

/** The results of a report in the order of reading: by event, and the most frequent first. */
export function resultsOf({ findings, unread }: DriftReport): (Finding | { unread: DriftReport['unread'] })[] {
  const sorted = findings.toSorted((a, b) => (a.event === b.event ? b.count - a.count : 0));
  return unread.count > 0 ? [...sorted, { unread }] : sorted;
}

function entryOf(finding: Finding): Entry {
  const { kind, event, pointer, first, sample } = finding;
  return {
    name: `${event === '*' ? '(event without a name)' : event} ${pointer || '(root)'}`,
    file: first.file,
    state: 'failed',
    findings: [
      {
        severity: 'error',
        rule: kind,
        message: messageOf(finding),
        hint: `such as ${JSON.stringify(sample)}`,
        ...(first.line !== undefined && { line: first.line }),
      },
    ],
    record: finding,
  };
}

/** There may be any number of them, and each is on standard error already. */
function unreadEntry({ count: number, first }: DriftReport['unread']): Entry {
  const file = first && { file: first.file };
  return {
    name: 'input',
    ...file,
    state: 'unread',
    error: `${partsOf(number)}, first ${placeText(first)}`,
    findings: [],
  };
}

function overviewOf(report: DriftReport): Overview {
  const { drift, findings, ...summary } = report;
  const { payloads, unread, events } = summary;
  const drifted = new Set(findings.map(({ event }) => event));
  const totals = [
    count(findings.length, 'finding'),
    count(payloads, 'payload'),
    count(Object.keys(events).length, 'known event'),
  ];
  if (unread.count > 0) totals.push(`${partsOf(unread.count)} not read, first ${placeText(unread.first)}`);
  return {
    state: findings.length + unread.count > 0 ? 'failed' : 'passed',
    totals,
    tables: [],
    passed: new Map(Object.entries(events).filter(([event]) => !drifted.has(event))),
    record: summary,
  };
}

function partsOf(number: number): string {
  return `${count(number, 'part')} of the input`;
}

function messageOf(finding: Finding): string {
  const { schemas, count: found, of, objects, share, first, last } = finding;
  const where = schemas.length > 0 ? `, in ${listed(schemas)}` : '';
  const places = found === 1 ? `at ${placeText(first)}` : `first ${placeText(first)}, last ${placeText(last)}`;
  const times = objects === undefined ? `${found}` : `${found} in ${objects}`;
  const often = `${times} of ${objects === undefined ? of : count(of, 'object')} (${percent(share)})`;
  return `${what(finding)}: ${often}${where}, ${places}`;
}

function what({ kind, detail, many }: Finding): string {
  const several = many ? ', many different ones' : '';
  switch (kind) {
    case 'unknown_event':
      return `unknown event${several}`;
    case 'undeclared':
      return `undeclared property${several}`;
    case 'unlisted':
      return `unlisted value${several || ` ${JSON.stringify(detail)}`}`;
    case 'type':
      return `other type, ${detail}`;
    case 'missing':
      return `missing property, which ${detail} requires`;
    case 'outside':
      return `outside the rules, ${detail}`;
  }
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
  return formatPlace(place) + (place.at === undefined ? '' : ` of ${place.at}`);
}
