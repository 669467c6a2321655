import type { Benchmark, Unit } from './benchmarks/benchmark.ts';
import type { Round } from './round.ts';

/** What `--json` prints for a benchmark. */
export interface Result {
  id: string;
  ours: number;
  theirs: number;
  unit: Unit;
  /** `ours` over `theirs`. */
  ratio: number;
  /** The ratio of each round, in order: how far they spread. */
  runs: number[];
}

/**
 * Lets the round with the median ratio speak for all. Both of its sides ran in the same moment,
 * so it says more on a busy machine than medians of each side, which may stem from different moments.
 */
export function toResult({ id, unit }: Pick<Benchmark, 'id' | 'unit'>, rounds: readonly Round[]): Result {
  const byRatio = rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b));
  const median = byRatio[byRatio.length >> 1];
  if (!median) throw new RangeError(`${id} has no rounds`);
  const { ours, theirs } = median;
  return { id, ours, theirs, unit, ratio: ratioOf(median), runs: rounds.map(ratioOf) };
}

function ratioOf({ ours, theirs }: Round): number {
  return ours / theirs;
}
