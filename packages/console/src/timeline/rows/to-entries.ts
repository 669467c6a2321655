import type { AttemptRow, Row } from '../../api/row.ts';

/** A line of the timeline: a row that is no attempt, with the attempts that belong to it. */
export interface Entry {
  readonly row: Exclude<Row, AttemptRow>;
  /** Oldest first. */
  readonly attempts: readonly AttemptRow[];
  /** The entry that caused it, if it is still kept. */
  readonly cause: Entry | undefined;
  /** How many causes precede it. */
  readonly depth: number;
}

/** The entries of a timeline, and each of them by its id. */
export interface Entries {
  readonly list: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
}

/** Below it, rows are not indented further: their width is limited. */
const MOST_LEVELS = 6;

/** Puts the attempts of a timeline into their deliveries, and finds what caused each row. */
export function toEntries(rows: readonly Row[]): Entries {
  const list: Entry[] = [];
  const byId = new Map<string, Entry>();
  for (const row of rows) {
    if (row.kind === 'attempt') {
      (byId.get(deliveryOf(row))?.attempts as AttemptRow[] | undefined)?.push(row);
      continue;
    }
    const cause = byId.get(causeIdOf(row) ?? '');
    const entry = { row, attempts: [], cause, depth: cause ? Math.min(cause.depth + 1, MOST_LEVELS) : 0 };
    list.push(entry);
    byId.set(row.id, entry);
  }
  return { list, byId };
}

/** The id of the delivery of an attempt: `d3` of `d3.1`. */
export function deliveryOf({ id }: AttemptRow): string {
  return id.slice(0, id.indexOf('.'));
}

/** The id of the row that caused a row: the nearest one, if several are known. */
export function causeIdOf({ causedBy }: Row): string | undefined {
  return causedBy?.step ?? causedBy?.request ?? causedBy?.delivery;
}

/**
 * The entries with everything that a row caused below it, instead of in the order of time.
 * @param entries some of a timeline: what is caused by one that is not among them belongs to the cause of that
 */
export function groupByCause(entries: readonly Entry[]): Entry[] {
  const known = new Set(entries);
  const caused = new Map<Entry | undefined, Entry[]>();
  for (const entry of entries) {
    let { cause } = entry;
    while (cause && !known.has(cause)) cause = cause.cause;
    const siblings = caused.get(cause);
    if (siblings) siblings.push(entry);
    else caused.set(cause, [entry]);
  }
  const grouped: Entry[] = [];
  const stack = [...(caused.get(undefined) ?? [])].reverse();
  for (let entry = stack.pop(); entry; entry = stack.pop()) {
    grouped.push(entry);
    for (const child of [...(caused.get(entry) ?? [])].reverse()) stack.push(child);
  }
  return grouped;
}
