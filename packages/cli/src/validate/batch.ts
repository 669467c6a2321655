import type { WhapiEventName } from '@whapi-webhooks/types';
import type { PayloadResult } from '../report/result.ts';

/** More take more memory in each thread, and no less time. */
const MOST_RESULTS = 200;

/** Results of some payloads: those to report, and the number of the others. It can be sent between threads. */
export class Batch {
  /** With issues, warnings or an error, or of an unknown event; in the order of the file. */
  readonly results: PayloadResult[] = [];
  /** How many other payloads there are of each event. */
  readonly valid: Partial<Record<WhapiEventName, number>> = {};
  /** One of the others: it is reported if it is the only payload of its file. */
  sample: PayloadResult | undefined;
  /** How many records have no webhook. */
  without = 0;
  /** How many lines of a log have no JSON. */
  textLines = 0;

  /** @param result nothing for a record without a webhook */
  add(result: PayloadResult | undefined): void {
    if (!result) this.without++;
    else if (result.valid && result.event && result.warnings.length === 0) {
      this.#count(result.event);
      this.sample ??= result;
    } else this.results.push(result);
  }

  /** Adds a line that is a valid payload without a warning. */
  addValid(event: WhapiEventName, file: string, line: number): void {
    this.#count(event);
    this.sample ??= { file, line, valid: true, event, issues: [], warnings: [] };
  }

  #count(event: WhapiEventName): void {
    this.valid[event] = (this.valid[event] ?? 0) + 1;
  }

  get isFull(): boolean {
    return this.results.length >= MOST_RESULTS;
  }
}
