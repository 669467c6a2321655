import type { FileResult } from './file-result.ts';

/** Writes results to standard output, one after another. */
export interface Reporter {
  add(result: FileResult): void;
  /** Called once, after the last result. */
  end(): void;
}
