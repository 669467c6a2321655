import type { Aim } from '../aim.ts';
import type { Round } from '../round.ts';

/** One ratio: what is measured, and where it should be. */
export interface Benchmark {
  /** `<ours>/<theirs>`, as `--only` takes it. The ratio of one that ends in `-throughput` should be high, else low. */
  id: string;
  /** What is measured over what, as a phrase. */
  what: string;
  unit: Unit;
  /** Where the ratio should be. None where it is only shown. */
  aim?: Aim;
  /**
   * Measures both sides in several rounds, each value in the benchmark's unit.
   * @throws {Skip} when something is missing on this machine
   */
  measure(): Promise<Round[]>;
}

/** Why a benchmark cannot be measured on this machine. */
export class Skip extends Error {
  override readonly name = 'Skip';
}

/** Of one operation or one thing; `ops/s` and `/min` are rates. */
export type Unit = 'ns' | 'ms' | 'ops/s' | '/min' | 'bytes' | 'bugs' | 'symbols' | 'instantiations';
