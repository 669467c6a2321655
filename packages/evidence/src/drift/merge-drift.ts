import { Findings } from './findings.ts';
import { finishReport } from './finish-report.ts';
import { firstOf } from './place.ts';
import type { DriftReport, PlaceCount } from './report.ts';

/**
 * Merges reports about parts of an archive into the report about all of it: the same, byte by byte as JSON, as if the
 * parts had been compared by one process, however the archive is divided and in which order reports are merged.
 * @param reports at least one; that about a part without payloads changes nothing
 * @throws {TypeError} if there is none, or if they are about different schemas
 * @example mergeDrift([january.report(), february.report()]).findings;
 */
export function mergeDrift(reports: Iterable<DriftReport>): DriftReport {
  const findings = new Findings();
  const events: Record<string, number> = {};
  const places: Record<string, PlaceCount> = {};
  let schemas: string | undefined;
  let payloads = 0;
  let unread: DriftReport['unread'] = { count: 0 };
  for (const report of reports) {
    schemas ??= report.schemas;
    if (report.schemas !== schemas) {
      throw new TypeError(
        `Failed to merge reports: they are about different schemas, ${schemas} and ${report.schemas}. ` +
          'Compare all parts with the same version',
      );
    }
    payloads += report.payloads;
    unread = mergeUnread(unread, report.unread);
    for (const [event, count] of Object.entries(report.events)) events[event] = (events[event] ?? 0) + count;
    for (const [place, count] of Object.entries(report.places)) places[place] = mergePlaces(places[place], count);
    for (const { of, objects, share, ...finding } of report.findings) findings.add(finding);
  }
  if (schemas === undefined) throw new TypeError('Failed to merge reports: there is none. Pass one report at least');
  return finishReport({ schemas, payloads, unread, events, findings: findings.list(), places });
}

function mergeUnread(a: DriftReport['unread'], b: DriftReport['unread']): DriftReport['unread'] {
  const count = a.count + b.count;
  if (!a.first || !b.first) return { ...a, ...b, count };
  return { count, first: firstOf(a.first, b.first) };
}

function mergePlaces(a: PlaceCount = { values: 0 }, b: PlaceCount): PlaceCount {
  const by = { ...a.by };
  for (const [where, count] of Object.entries(b.by ?? {})) by[where] = (by[where] ?? 0) + count;
  const merged: PlaceCount = { values: a.values + b.values, ...(Object.keys(by).length > 0 && { by }) };
  for (const key of ['objects', 'undeclared', 'unnamed'] as const) {
    const sum = (a[key] ?? 0) + (b[key] ?? 0);
    if (sum > 0) merged[key] = sum;
  }
  return merged;
}
