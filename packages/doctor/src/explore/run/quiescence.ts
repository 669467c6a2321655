// Taken before anything is faked.
const { setImmediate, setTimeout } = globalThis;

/** One turn of the real event loop: all code that need not wait for anything else has run by then. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** All promises that wait for nothing else have been handled: cheaper than a turn, and enough for most code. */
export function tick(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

/** Waits in real time. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}
