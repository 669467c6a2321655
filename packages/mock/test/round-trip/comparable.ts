import type { TimelineRow } from '../../src/index.ts';

/** Steps that an export adds. */
const ADDED = ['expectRequested', 'advance'];

/**
 * A timeline as lines of JSON, without the expectations and pauses: an export adds some. The others are counted anew.
 * @param change what else differs between two runs
 */
export function comparable(timeline: readonly TimelineRow[], change: (json: string) => string = (json) => json): string[] {
  const kept = timeline.filter((row) => row.kind !== 'step' || !ADDED.includes(row.step.do));
  const seqs = new Map(kept.map(({ seq }, index) => [seq, index + 1]));
  const steps = new Map(kept.filter(({ kind }) => kind === 'step').map(({ id }, index) => [id as string, `s${index + 1}`]));
  const rename = (key: string, value: unknown) => {
    if (key === 'seq') return seqs.get(value as number);
    return (key === 'id' || key === 'step') && typeof value === 'string' ? (steps.get(value) ?? value) : value;
  };
  return kept.map((row) => change(JSON.stringify(row, rename)));
}

/** Without what differs between two runs on real ports in real time: ports, times, latencies. */
export function withoutPlaceAndTime(json: string): string {
  return json
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:0')
    .replaceAll(/"(at|now|startedAt|emittedAt|timestamp|durationMs)":\d+(?:\.\d+)?/g, '"$1":0');
}
