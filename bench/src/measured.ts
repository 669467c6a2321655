import type { Aim } from './aim.ts';
import { type Benchmark, Skip } from './benchmarks/benchmark.ts';
import { type Result, toResult } from './result.ts';

/** A benchmark with its result, or why there is none. */
export interface Measured {
  benchmark: Pick<Benchmark, 'id' | 'what'> & { aim?: Aim };
  result?: Result;
  /** Why it was skipped or has failed, in a line. */
  obstacle?: string;
  hasFailed?: true;
}

/** Measures a benchmark. One that cannot be measured does not end the others. */
export async function measure(benchmark: Benchmark): Promise<Measured> {
  try {
    return { benchmark, result: toResult(benchmark, await benchmark.measure()) };
  } catch (error) {
    if (error instanceof Skip) return { benchmark, obstacle: `skipped: ${error.message}` };
    return { benchmark, obstacle: `failed: ${(error as Error).message}`, hasFailed: true };
  }
}
