import type { TimelineRow } from '../../src/index.ts';

/** Steps that an export adds: expectations, and the time that passed in between. */
const ADDED = ['expectRequested', 'advance'];

/**
 * A timeline as lines of JSON, without the steps that an export adds, and those that failed, which it leaves out. The
 * rest is counted anew.
 * @param change what else differs between two runs
 */
export function comparable(
  timeline: readonly TimelineRow[],
  change: (json: string) => string = (json) => json,
): string[] {
  const kept = timeline.filter((row) => row.kind !== 'step' || !(row.step.error || ADDED.includes(row.step.do)));
  const seqs = new Map(kept.map(({ seq }, index) => [seq, index + 1]));
  const steps = new Map(
    kept.filter(({ kind }) => kind === 'step').map(({ id }, index) => [id as string, `s${index + 1}`]),
  );
  const rename = (key: string, value: unknown) => {
    if (key === 'seq') return seqs.get(value as number);
    return (key === 'id' || key === 'step') && typeof value === 'string' ? (steps.get(value) ?? value) : value;
  };
  return kept.map((row) => change(JSON.stringify(row, rename)));
}

/**
 * Without what differs between two runs on real ports in real time: ports, times, latencies, and what is only guessed
 * from them.
 */
export function withoutPlaceAndTime(json: string): string {
  return json
    .replaceAll(/"causedBy":\{"delivery":"d\d+","guess":true\},/g, '')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:0')
    .replaceAll(/"(at|now|startedAt|emittedAt|timestamp|durationMs)":\d+(?:\.\d+)?/g, '"$1":0');
}
