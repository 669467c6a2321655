import type { Counts } from './count-evidence.ts';

/** The values of `x-evidence`, from the strongest to the weakest. */
export const MARKS = ['captured', 'reported', 'documented', 'spec', 'inferred'] as const;
export type Mark = (typeof MARKS)[number];

/**
 * The mark that follows from the counts of a property; `undefined` if no payload that is proof contains it. Fixtures of
 * integrators and derived payloads prove nothing.
 * @example markOf({ captured: 1, vendor: 3 }); // 'captured'
 */
export function markOf(seen: Counts): Mark | undefined {
  if (seen.captured) return 'captured';
  if (seen.reported) return 'reported';
  return seen.vendor || seen['vendor-elided'] ? 'documented' : undefined;
}
