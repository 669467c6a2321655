import type { Aim } from '../aim.ts';
import type { Round } from '../round.ts';

/** One ratio: what is measured, and where it should be. */
export interface Benchmark {
  /** `<ours>/<theirs>`, as `--only` takes it. */
  id: string;
  unit: Unit;
  aim: Aim;
  /** Measures both sides in several rounds, each value in the benchmark's unit. */
  measure(): Promise<Round[]>;
}

/** Nanoseconds or milliseconds for one operation, operations in a second or a minute, or a number of bugs. */
export type Unit = 'ns' | 'ms' | 'ops/s' | '/min' | 'bugs';
