import { pick } from '../channel/state/pick.ts';
import type { TimelineRow } from '../timeline/timeline-row.ts';

/** What the stream sends of the content of a row: no bodies, which are read when somebody looks at one. */
export const shortProperties = {
  request: ['by', 'operation', 'method', 'path', 'status', 'durationMs'],
  delivery: ['event', 'receiver', 'outcome', 'faults', 'resendOf'],
  attempt: ['status', 'error', 'durationMs', 'faults'],
} as const satisfies Record<TimelineRow['kind'], readonly string[]>;

/** A row without bodies: the properties of its content are its own. */
export function inShort(row: TimelineRow): object {
  const { kind, seq, id, at, causedBy } = row;
  const content = (row as unknown as Readonly<Record<string, Record<string, unknown>>>)[kind];
  return { kind, seq, id, at, ...(causedBy && { causedBy }), ...pick(content ?? {}, ...shortProperties[kind]) };
}
