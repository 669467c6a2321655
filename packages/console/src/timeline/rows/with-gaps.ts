import type { Entry } from './to-entries.ts';

/** An entry as the list shows it. */
export interface Line {
  readonly entry: Entry;
  /** How long nothing happened before it, in milliseconds, if that is worth a line. */
  readonly idleMs?: number;
}

/** Shorter pauses are not shown. */
const SHORTEST_IDLE_MS = 10_000;

/** Finds where nothing happened for long. */
export function withGaps(entries: readonly Entry[]): Line[] {
  let latest = Number.POSITIVE_INFINITY;
  return entries.map((entry) => {
    const { at } = entry.row;
    const idleMs = at - latest;
    const last = entry.attempts.at(-1);
    const ended = Math.max(at, last ? last.at + (last.durationMs ?? 0) : at);
    latest = latest === Number.POSITIVE_INFINITY ? ended : Math.max(latest, ended);
    return idleMs >= SHORTEST_IDLE_MS ? { entry, idleMs } : { entry };
  });
}
