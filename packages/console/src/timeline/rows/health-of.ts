import type { AttemptRow, Row } from '../../api/row.ts';
import { deliveryOf, type Entry } from './to-entries.ts';

/** How a receiver responded lately. */
export interface Health {
  readonly receiver: string;
  /**
   * - `down`: the latest attempts got no response
   * - `failing`: the latest attempts got a response that is no success
   * - `slow`: one of the latest attempts took long
   * - `refused`: the mock does not call it, for it is on another machine
   * - `ok`: the latest attempts succeeded
   */
  readonly state: 'ok' | 'slow' | 'failing' | 'down' | 'refused';
  /** How many of the latest attempts failed, one after the other. */
  readonly failures: number;
  /** When the first of these began. */
  readonly since?: number;
  /** What the latest of them got: a status, or why there was no response. */
  readonly reason?: string;
  /** Whether faults of the mock, not the receiver, caused them. */
  readonly isByFault?: boolean;
  /** The longest of the latest attempts, in milliseconds. */
  readonly slowestMs: number;
  /** Attempts that have no response yet. */
  readonly pending: readonly AttemptRow[];
}

/** From then on, a response is slow. */
export const SLOW_MS = 1_000;
const LATEST = 5;

/** How each receiver responded lately, by its URL. */
export function healthOf(rows: readonly Row[], byId: ReadonlyMap<string, Entry>): ReadonlyMap<string, Health> {
  const attempts = new Map<string, AttemptRow[]>();
  const refused = new Map<string, Health>();
  for (const row of rows) {
    if (row.kind === 'delivery' && row.outcome === 'refused') {
      const { receiver, at } = row;
      const known = refused.get(receiver) ?? { failures: 0, since: at };
      const failures = known.failures + 1;
      refused.set(receiver, { ...known, receiver, failures, state: 'refused', slowestMs: 0, pending: [] });
    }
    if (row.kind !== 'attempt') continue;
    const delivery = byId.get(deliveryOf(row))?.row;
    if (delivery?.kind !== 'delivery') continue;
    const known = attempts.get(delivery.receiver);
    if (known) known.push(row);
    else attempts.set(delivery.receiver, [row]);
  }
  // What has been called is judged by that, even if it was refused before its host was allowed.
  return new Map([...refused, ...[...attempts].map(([receiver, list]) => [receiver, judge(receiver, list)] as const)]);
}

function judge(receiver: string, attempts: readonly AttemptRow[]): Health {
  const ended = attempts.filter((attempt) => !isPending(attempt));
  const failed = trailing(ended, isFailed);
  const [first] = failed;
  const last = failed.at(-1);
  const slowestMs = Math.max(0, ...ended.slice(-LATEST).map(({ durationMs = 0 }) => durationMs));
  const health = { receiver, failures: failed.length, slowestMs, pending: attempts.filter(isPending) };
  if (!first || !last) return { ...health, state: slowestMs >= SLOW_MS ? 'slow' : 'ok' };
  return {
    ...health,
    state: last.status === undefined ? 'down' : 'failing',
    since: first.at,
    reason: last.status === undefined ? (last.error ?? 'no response') : `status ${last.status}`,
    isByFault: failed.every(({ faults = [] }) => faults.length > 0),
  };
}

/** How an attempt ended, if it has. */
type Ending = Pick<AttemptRow, 'status' | 'error'>;

/** Whether the receiver has not responded yet. */
export function isPending({ status, error }: Ending): boolean {
  return status === undefined && error === undefined;
}

/** Whether an attempt has ended without success. */
export function isFailed(attempt: Ending): boolean {
  return !isPending(attempt) && !(attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300);
}

/** The items at the end of a list that all fulfil a condition. */
function trailing<T>(list: readonly T[], condition: (item: T) => boolean): readonly T[] {
  let start = list.length;
  while (start > 0 && condition(list[start - 1] as T)) start -= 1;
  return list.slice(start);
}
