import { pause } from '../real-time.ts';
import { Silence } from '../receiver/silence.ts';
import type { Stage } from '../receiver/target.ts';

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
  const silence = new Silence();
  for (;;) {
    silence.see(exchanges.activity + whapi.requests.length + crashes.length);
    const isQuiet = exchanges.inFlight === 0 && silence.ms >= quietMs;
    const isInVain = silence.ms > patienceMs || silence.allMs > MOST_PATIENCE * patienceMs;
    if ((isQuiet && isEnough()) || isOver() || isInVain) return silence.lastChangeMs;
    await pause();
  }
}
