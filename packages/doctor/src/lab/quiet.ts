import type { Stage } from '../receiver/target.ts';

// Taken before a test or an app can install fake timers.
const { setTimeout, performance } = globalThis;
const TICK_MS = 10;
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
 * Waits until the receiver has answered all requests.
 * @param patienceMs how long to wait for the next response
 * @returns whether it has
 */
export async function untilAnswered({ exchanges }: Stage, patienceMs: number): Promise<boolean> {
  const patience = createPatience(patienceMs);
  while (exchanges.inFlight > 0) {
    patience.see(exchanges.activity);
    if (patience.isOver) return false;
    await tick();
  }
  return true;
}

/**
 * Waits until neither the receiver nor its app does anything any more.
 * @returns how long after the start the last thing happened, in milliseconds
 */
export async function untilQuiet(
  stage: Stage,
  { quietMs, patienceMs, isEnough, isOver }: QuietOptions,
): Promise<number> {
  const { whapi, exchanges, crashes } = stage;
  const patience = createPatience(patienceMs);
  for (;;) {
    patience.see(exchanges.activity + whapi.requests.length + crashes.length);
    const isQuiet = exchanges.inFlight === 0 && patience.quietForMs >= quietMs;
    if ((isQuiet && isEnough()) || isOver() || stage.isLost || patience.isOver) return patience.lastChangeMs;
    await tick();
  }
}

/** Measures how long nothing has happened. */
function createPatience(patienceMs: number) {
  const startedAt = performance.now();
  let changedAt = startedAt;
  let seen: number | undefined;
  return {
    /** @param activity a number that changes with everything that happens */
    see(activity: number): void {
      if (activity !== seen && seen !== undefined) changedAt = performance.now();
      seen = activity;
    },
    get quietForMs(): number {
      return performance.now() - changedAt;
    },
    /** After the start. */
    get lastChangeMs(): number {
      return changedAt - startedAt;
    },
    get isOver(): boolean {
      const isQuiet = performance.now() - changedAt > patienceMs;
      return isQuiet || performance.now() - startedAt > MOST_PATIENCE * patienceMs;
    },
  };
}

function tick(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, TICK_MS));
}
