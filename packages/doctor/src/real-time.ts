// Taken before a test or an app can install fake timers, under which nothing here would ever end.
const { setTimeout, clearTimeout, setImmediate } = globalThis;
const SHORT_MS = 10;

/** Milliseconds of real time, whatever a test does to the clock. */
export const realNow: () => number = performance.now.bind(performance);

/** Waits in real time, by default for a moment. */
export function pause(ms: number = SHORT_MS): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Waits one turn of the event loop: all code that need not wait for anything else has run by then. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

const waiting: (() => void)[] = [];
let scheduled = 0;
const IN_ADVANCE = 64;

/**
 * Waits until Node has run all ticks and promises and reported the rejections that nobody handles, as it does between two
 * immediates. Cheaper than a turn: a whole one, in which other immediates run, comes only when those scheduled in advance
 * are used up.
 */
export function betweenImmediates(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (scheduled > 0) return;
    for (; scheduled < IN_ADVANCE; scheduled++) {
      setImmediate(() => {
        scheduled -= 1;
        waiting.shift()?.();
      });
    }
  });
}

/** Waits until all promises that wait for nothing else have been handled: cheaper than a turn, and enough for most code. */
export function drain(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

/** Waits for a promise, for a time at most: then `late` says what to throw. */
export async function within<T>(promise: T | Promise<T>, ms: number, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([promise, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether a test has replaced the timers: what an app in this process does by a timer then never happens. */
export function areTimersFaked(): boolean {
  return globalThis.setTimeout !== setTimeout && 'clock' in globalThis.setTimeout;
}
