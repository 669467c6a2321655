import { type Duration, milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';

// Taken before a test can install fake timers, which would keep it waiting forever.
const { setTimeout, clearTimeout } = globalThis;

interface Log {
  onChange(listener: () => void): () => void;
}

/**
 * Waits until something is in a log, or the time is over; a virtual clock is advanced by at most this duration.
 * @throws what `isThere` throws
 */
export async function waitUntil(
  isThere: () => boolean,
  { log, clock, within }: { log: Log; clock: MockClock; within: Duration },
): Promise<void> {
  if (clock.isVirtual) await clock.advance(within, isThere);
  else if (!isThere()) await waitInRealTime(log, milliseconds(within), isThere);
}

/** Waits until something is in a log, or the real time is over. */
export function waitInRealTime(log: Log, limitMs: number, isThere: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      stopListening();
      clearTimeout(timer);
    };
    const timer = setTimeout(() => {
      stop();
      resolve();
    }, limitMs);
    const stopListening = log.onChange(() => {
      try {
        if (!isThere()) return;
        stop();
        resolve();
      } catch (error) {
        // Of a predicate of the test: where the log changes, nobody expects it.
        stop();
        reject(error);
      }
    });
  });
}
