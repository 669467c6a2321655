import { parentOf } from '../pointer-to.ts';
import type { OpenFinding } from './findings.ts';
import { ANY_NAME } from './mask.ts';
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
    findings: findings.map((finding) =>
      withShare(finding, placesOf(finding, payloads, places), objectsOf(finding, places)),
    ),
    places: sorted(places),
  };
}

function placesOf({ kind, event, pointer, detail }: OpenFinding, payloads: number, places: DriftReport['places']) {
  if (kind === 'unknown_event') return payloads;
  if (kind === 'undeclared') return places[`${event}#${parentOf(pointer)}`]?.objects ?? 0;
  if (kind === 'missing') return places[`${event}#${parentOf(pointer)}`]?.by?.[`${detail}`] ?? 0;
  return places[`${event}#${pointer}`]?.values ?? 0;
}

/** How many objects have properties that are one finding. Their sum would count an object once for each of them. */
function objectsOf({ kind, event, pointer, detail, many }: OpenFinding, places: DriftReport['places']) {
  if (kind !== 'undeclared' || detail !== ANY_NAME) return undefined;
  const { undeclared = 0, unnamed = 0 } = places[`${event}#${parentOf(pointer)}`] ?? {};
  return many ? undeclared : unnamed;
}

function withShare(finding: OpenFinding, of: number, objects: number | undefined): Finding {
  const { sample, shape, many, count, first, last, ...about } = finding;
  const share = of === 0 ? 0 : Math.round(((objects ?? count) / of) * 1e6) / 1e6;
  return {
    ...{ ...about, count, of },
    ...(objects !== undefined && { objects }),
    ...{ share, first, last, sample },
    ...(shape && { shape }),
    ...(many && { many }),
  };
}

/** A record with its keys in order, and the entries of its places too. */
function sorted<T extends number | PlaceCount>(record: Record<string, T>): Record<string, T> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? value : inOrder(value)]),
  ) as Record<string, T>;
}

function inOrder({ values, objects, by, undeclared, unnamed }: PlaceCount): PlaceCount {
  return {
    values,
    ...(objects && { objects }),
    ...(by && { by: sorted(by) }),
    ...(undeclared && { undeclared }),
    ...(unnamed && { unnamed }),
  };
}
