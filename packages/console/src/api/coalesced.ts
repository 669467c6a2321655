const PAUSE_MS = 60;

/**
 * A function that runs something: at once, or after the present run and a short pause, once for all calls that arrive
 * meanwhile.
 */
export function coalesced(run: () => Promise<void>): () => void {
  let isRunning = false;
  let isDue = false;
  return async function trigger() {
    isDue = true;
    if (isRunning) return;
    isRunning = true;
    while (isDue) {
      isDue = false;
      await run();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    isRunning = false;
  };
}
