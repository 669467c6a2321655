import type { Stage } from '../receiver/target.ts';
import { realNow, tick } from '../receiver/tick.ts';

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

/**
 * Waits until neither the receiver nor its app does anything any more.
 * @returns how long after the start the last thing happened, in milliseconds
 */
export async function untilQuiet(
  { whapi, exchanges, crashes }: Stage,
  { quietMs, patienceMs, isEnough, isOver }: QuietOptions,
): Promise<number> {
  const startedAt = realNow();
  let lastActivity = -1;
  let changedAt = startedAt;
  for (;;) {
    const now = realNow();
    const activity = exchanges.activity + whapi.requests.length + crashes.length;
    if (activity !== lastActivity) {
      lastActivity = activity;
      changedAt = now;
    }
    const isQuiet = exchanges.inFlight === 0 && now - changedAt >= quietMs;
    if ((isQuiet && isEnough()) || isOver() || now - startedAt > patienceMs) return changedAt - startedAt;
    await tick();
  }
}
