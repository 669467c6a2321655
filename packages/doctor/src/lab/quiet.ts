import type { Stage } from '../receiver/target.ts';

// Taken before a test or an app can install fake timers.
const { setTimeout, performance } = globalThis;
const TICK_MS = 10;

export interface QuietOptions {
  /** For how long nothing must happen, in milliseconds. */
  quietMs: number;
  /** How long to wait at most. */
  patienceMs: number;
  /** Whether what is waited for has happened: before, silence does not count. */
  isEnough: () => boolean;
  /** Whether there is no point in waiting any longer. */
  isOver: () => boolean;
}

/** Waits until the receiver has answered all requests, for a time at most. Returns whether it has. */
export async function untilAnswered({ exchanges }: Stage, patienceMs: number): Promise<boolean> {
  const startedAt = performance.now();
  while (exchanges.inFlight > 0) {
    if (performance.now() - startedAt > patienceMs) return false;
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
  const startedAt = performance.now();
  let lastActivity = -1;
  let changedAt = startedAt;
  for (;;) {
    const now = performance.now();
    const activity = exchanges.activity + whapi.requests.length + crashes.length;
    if (activity !== lastActivity) {
      lastActivity = activity;
      changedAt = now;
    }
    const isQuiet = exchanges.inFlight === 0 && now - changedAt >= quietMs;
    if ((isQuiet && isEnough()) || isOver() || stage.isLost || now - startedAt > patienceMs)
      return changedAt - startedAt;
    await tick();
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, TICK_MS));
}
