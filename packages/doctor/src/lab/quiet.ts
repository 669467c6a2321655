import type { Stage } from '../receiver/target.ts';
import { realNow, tick } from '../receiver/tick.ts';

/** How many times its patience a receiver gets that goes on working. */
const MOST_PATIENCE = 20;

export interface QuietOptions {
  /** For how long nothing must happen, in milliseconds. */
  quietMs: number;
  /** How long to wait for the next thing to happen: a receiver that goes on working, one message after another, gets more. */
  patienceMs: number;
  /** Whether what is waited for has happened: before, silence does not count. */
  isEnough: () => boolean;
  /** Whether there is no point in waiting any longer. */
  isOver: () => boolean;
}

/**
 * Waits until neither the receiver nor its app does anything any more.
 * @returns how long after the start the last thing happened, in milliseconds
 */
export async function untilQuiet(
  { whapi, exchanges, crashes }: Stage,
  { quietMs, patienceMs, isEnough, isOver }: QuietOptions,
): Promise<number> {
  const patience = createPatience(patienceMs);
  for (;;) {
    patience.see(exchanges.activity + whapi.requests.length + crashes.length);
    const isQuiet = exchanges.inFlight === 0 && patience.quietForMs >= quietMs;
    if ((isQuiet && isEnough()) || isOver() || patience.isOver) return patience.lastChangeMs;
    await tick();
  }
}

/** Measures how long nothing has happened. */
function createPatience(patienceMs: number) {
  const startedAt = realNow();
  let changedAt = startedAt;
  let seen: number | undefined;
  return {
    /** @param activity a number that changes with everything that happens */
    see(activity: number): void {
      if (activity !== seen && seen !== undefined) changedAt = realNow();
      seen = activity;
    },
    get quietForMs(): number {
      return realNow() - changedAt;
    },
    /** After the start. */
    get lastChangeMs(): number {
      return changedAt - startedAt;
    },
    get isOver(): boolean {
      const isQuiet = realNow() - changedAt > patienceMs;
      return isQuiet || realNow() - startedAt > MOST_PATIENCE * patienceMs;
    },
  };
}
