import { alternate, type Turns } from './alternate.ts';
import type { IsolatedBatch } from './processes/isolate-batch.ts';
import type { Round } from './round.ts';

interface Plan extends Turns {
  /** How long a side runs in a round. */
  ms: number;
}

const SHORT: Plan = { warmUp: 8, rounds: 25, ms: 60 };
/** The collector stops a sender every 50 ms or so: long rounds give each its share of pauses. */
const LONG: Plan = { warmUp: 4, rounds: 13, ms: 300 };

/** Rounds of two batches, by the nanoseconds that one operation takes. */
export function compareTimes(ours: IsolatedBatch, theirs: IsolatedBatch): Promise<Round[]> {
  return compare(SHORT, ours, theirs, (ms) => ms * 1e6);
}

/** Rounds of two batches, by the operations they do in a second. */
export function compareThroughputs(ours: IsolatedBatch, theirs: IsolatedBatch): Promise<Round[]> {
  return compare(LONG, ours, theirs, (ms) => 1e3 / ms);
}

async function compare(
  plan: Plan,
  ours: IsolatedBatch,
  theirs: IsolatedBatch,
  convert: (ms: number) => number,
): Promise<Round[]> {
  await using stack = new AsyncDisposableStack();
  const [measureOurs, measureTheirs] = [ours, theirs].map((batch) => {
    stack.use(batch);
    return async () => convert(await batch.time(plan.ms));
  });
  return await alternate(plan, measureOurs!, measureTheirs!);
}
