import type { Benchmark, Unit } from './benchmarks/benchmark.ts';
import { median } from './median.ts';
import type { Round } from './round.ts';

/** What `--json` prints for a benchmark. */
export interface Result {
  id: string;
  ours: number;
  theirs: number;
  unit: Unit;
  /** `ours` over `theirs`. */
  ratio: number;
}

/** Sums up rounds: a round that was disturbed does not move a median. */
export function toResult({ id, unit }: Pick<Benchmark, 'id' | 'unit'>, rounds: readonly Round[]): Result {
  const ours = median(rounds.map((round) => round.ours));
  const theirs = median(rounds.map((round) => round.theirs));
  return { id, ours, theirs, unit, ratio: ours / theirs };
}
