import { type Duration, milliseconds } from '../clock/duration.ts';
import { LONGEST_TIMEOUT_MS, type MockClock } from '../clock/mock-clock.ts';

// Taken before a test can install fake timers, which would keep it waiting forever.
const { setTimeout, clearTimeout } = globalThis;

interface Log {
  onChange(listener: () => void): () => void;
}

/**
 * Waits until something is in a log, or the time is over; a virtual clock is advanced by at most this duration. In real
 * time, it ends as well when the mock is reset or closed: otherwise it would keep the process alive.
 * @throws what `isThere` throws
 */
export async function waitUntil(
  isThere: () => boolean,
  { log, clock, within }: { log: Log; clock: MockClock; within: Duration },
): Promise<void> {
  if (clock.isVirtual) await clock.advance(within, isThere);
  else if (!isThere()) await waitInRealTime(log, milliseconds(within), isThere, clock);
}

/** Waits until something is in a log, the real time is over, or the clock is cleared. */
export function waitInRealTime(
  log: Log,
  limitMs: number,
  isThere: () => boolean,
  clock?: Pick<MockClock, 'onClear'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      stopListening();
      stopListeningToClock?.();
      clearTimeout(timer);
    };
    const end = () => {
      stop();
      resolve();
    };
    const timer = setTimeout(end, Math.min(limitMs, LONGEST_TIMEOUT_MS));
    const stopListeningToClock = clock?.onClear(end);
    const stopListening = log.onChange(() => {
      try {
        if (isThere()) end();
      } catch (error) {
        // Of a predicate of the test: where the log changes, nobody expects it.
        stop();
        reject(error);
      }
    });
  });
}
