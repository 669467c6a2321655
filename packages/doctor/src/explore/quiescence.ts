// Taken before anything is faked.
const { setImmediate } = globalThis;

/** One turn of the real event loop: all code that need not wait for anything else has run by then. */
export function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
