import { lineTooLong } from '../captures/text-lines.ts';
import type { LinesJob, LineWork } from '../lines/line-work.ts';
import { Batch } from './batch.ts';
import { checkDocument } from './check-document.ts';
import { type CheckLinesOptions, checkLines } from './check-lines.ts';

/** Of a line: with more, results of many lines would take too much memory. */
const MOST_ISSUES_OF_LINE = 100;

/** The work of `validate`. */
export class CheckWork implements LineWork<Batch> {
  readonly #options: CheckLinesOptions;

  constructor(options: CheckLinesOptions) {
    this.#options = options;
  }

  lines(job: LinesJob): Iterable<Batch> {
    const maxIssues = Math.min(this.#options.maxIssues, MOST_ISSUES_OF_LINE);
    return checkLines(job, { ...this.#options, maxIssues });
  }

  longLine(file: string, line: number): Batch {
    const batch = new Batch();
    const error = lineTooLong(this.#options.maxSize);
    batch.add({ file, line, valid: false, issues: [], warnings: [], error });
    return batch;
  }

  *document(bytes: Buffer, file: string): Generator<Batch> {
    let batch = new Batch();
    for (const result of checkDocument(bytes, file, this.#options)) {
      batch.add(result);
      if (!batch.isFull) continue;
      yield batch;
      batch = new Batch();
    }
    yield batch;
  }

  end(): undefined {}
}
