import type { Attempt, Delivery } from '../delivery/delivery.ts';
import { NO_RESPONSE_IN_TIME } from '../delivery/start-request.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Coverage, Responses } from './coverage.ts';
import { emptyCoverage } from './coverage-names.ts';
import { type CoveredName, coveredBy } from './covered-by.ts';

/** Counts how the receiver responded to an attempt, which has ended by then. */
export type CountResponse = (isSuccess: boolean) => void;

/** The faults of an attempt for which the receiver is not called. */
const INSTEAD: readonly FaultType[] = ['status', 'reset'];

/** Counts what handlers receive, and how they respond. Its size does not grow with the number of deliveries. */
export class CoverageCounter {
  #coverage = emptyCoverage();

  /** A copy of what was counted. */
  get coverage(): Coverage {
    return structuredClone(this.#coverage);
  }

  /** For `JSON.stringify`, without a copy. */
  toJSON(): Coverage {
    return this.#coverage;
  }

  addMock(): void {
    this.#coverage.mocks += 1;
  }

  /**
   * Counts an attempt that has begun: the mock may be reset before it ends.
   * @param isInProcess whether the receiver is a function, so that a lack of a response is an error that it threw
   */
  begin(delivery: Delivery, attempt: Attempt, isInProcess: boolean): CountResponse {
    const isCalled = !attempt.faults?.some((fault) => INSTEAD.includes(fault));
    const faults = new Set([...((isCalled && delivery.faults) || []), ...(attempt.faults ?? [])]);
    const counted = isCalled ? coveredBy(delivery).map((covered) => this.#count(covered)) : [];
    for (const fault of faults) counted.push(this.#count(['faults', fault]));
    return (isSuccess) => {
      if (!isCalled) return;
      for (const responses of counted) if (responses) addResponse(responses, attempt, { isSuccess, isInProcess });
    };
  }

  /** Counts a fault that keeps something from the handler, or acts on what the app requests. */
  addFault(type: FaultType): void {
    this.#count(['faults', type]);
  }

  /** Starts over. */
  clear(): void {
    this.#coverage = emptyCoverage();
  }

  /** Counts a name, if the contract lists it. Returns where its responses are counted. */
  #count([group, name]: CoveredName): Responses | undefined {
    const all: Record<string, Responses> = this.#coverage[group];
    if (!Object.hasOwn(all, name)) return undefined;
    const responses = all[name] as Responses;
    responses.times += 1;
    return responses;
  }
}

function addResponse(
  responses: Responses,
  { status, error }: Attempt,
  { isSuccess, isInProcess }: { isSuccess: boolean; isInProcess: boolean },
): void {
  if (status === undefined) {
    const lack = error === NO_RESPONSE_IN_TIME ? 'timedOut' : isInProcess ? 'threw' : 'unreachable';
    responses[lack] = (responses[lack] ?? 0) + 1;
  } else if (isSuccess) {
    responses.delivered = (responses.delivered ?? 0) + 1;
  } else {
    responses.failed ??= {};
    responses.failed[status] = (responses.failed[status] ?? 0) + 1;
  }
}
