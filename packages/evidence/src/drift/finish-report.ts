import { parentOf } from '../pointer-to.ts';
import type { OpenFinding } from './findings.ts';
import type { DriftReport, Finding, PlaceCount } from './report.ts';

/** Adds to findings in how many places they could have been, and sorts everything. */
export function finishReport(
  parts: Omit<DriftReport, 'drift' | 'findings'> & { findings: readonly OpenFinding[] },
): DriftReport {
  const { schemas, payloads, unread, events, findings, places } = parts;
  return {
    drift: 1,
    schemas,
    payloads,
    unread,
    events: sorted(events),
    findings: findings.map((finding) => withShare(finding, placesOf(finding, payloads, places))),
    places: sorted(places),
  };
}

function placesOf({ kind, event, pointer, detail }: OpenFinding, payloads: number, places: DriftReport['places']) {
  if (kind === 'unknown_event') return payloads;
  if (kind === 'undeclared') return places[`${event}#${parentOf(pointer)}`]?.objects ?? 0;
  if (kind === 'missing') return places[`${event}#${parentOf(pointer)}`]?.by?.[`${detail}`] ?? 0;
  return places[`${event}#${pointer}`]?.values ?? 0;
}

function withShare({ sample, shape, many, count, first, last, ...about }: OpenFinding, of: number): Finding {
  const share = of === 0 ? 0 : Math.round((count / of) * 1e6) / 1e6;
  return { ...about, count, of, share, first, last, sample, ...(shape && { shape }), ...(many && { many }) };
}

/** A record with its keys in order, and the entries of its places too. */
function sorted<T extends number | PlaceCount>(record: Record<string, T>): Record<string, T> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? value : inOrder(value)]),
  ) as Record<string, T>;
}

function inOrder({ values, objects, by }: PlaceCount): PlaceCount {
  return { values, ...(objects && { objects }), ...(by && { by: sorted(by) }) };
}
