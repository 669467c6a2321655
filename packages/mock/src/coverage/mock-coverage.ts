import type { Attempt, Delivery } from '../delivery/delivery.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Coverage } from './coverage.ts';
import { type CountResponse, CoverageCounter } from './coverage-counter.ts';
import { processCoverage } from './process-coverage.ts';

/** What one mock delivers, counted for itself and in the report of the process. */
export class MockCoverage {
  readonly #own = new CoverageCounter();
  readonly #process;

  /** @param isReported whether the mock counts in the report of the process */
  constructor(isReported: boolean) {
    this.#process = isReported ? processCoverage() : undefined;
    this.#count((counter) => counter.addMock());
  }

  get coverage(): Coverage {
    return this.#own.coverage;
  }

  /** @see CoverageCounter.begin */
  begin(delivery: Delivery, attempt: Attempt, isInProcess: boolean): CountResponse {
    const own = this.#own.begin(delivery, attempt, isInProcess);
    const reported = this.#process;
    if (!reported) return own;
    const ofProcess = reported.count((counter) => counter.begin(delivery, attempt, isInProcess));
    return (isSuccess) => {
      own(isSuccess);
      reported.count(() => ofProcess(isSuccess));
    };
  }

  addFault(type: FaultType): void {
    this.#count((counter) => counter.addFault(type));
  }

  /** Starts over; the report of the process keeps what it has. */
  clear(): void {
    this.#own.clear();
    this.#own.addMock();
  }

  #count<T>(act: (counter: CoverageCounter) => T): T[] {
    return [act(this.#own), ...(this.#process ? [this.#process.count(act)] : [])];
  }
}
