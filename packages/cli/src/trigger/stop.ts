import type { Io } from '../io.ts';

/** How long a request that is in flight may take when the user stops the command. */
const GRACE_MS = 5_000;

/** What happens when the user stops the command. */
export interface Stop {
  /** Aborted at once: nothing further is sent. */
  readonly now: AbortSignal;
  /** Aborted when the time for what is in flight is over. */
  readonly late: AbortSignal;
  /** Forgets the time. */
  clear(): void;
}

export function stopOf({ untilStopped, stderr }: Pick<Io, 'untilStopped' | 'stderr'>): Stop {
  const [now, late] = [new AbortController(), new AbortController()];
  let timeout: ReturnType<typeof setTimeout> | undefined;
  void untilStopped?.().then(() => {
    timeout = setTimeout(() => late.abort(), GRACE_MS);
    now.abort();
    stderr.write('Stopping. A request in flight gets 5 s; stop again to end at once.\n');
  });
  return { now: now.signal, late: late.signal, clear: () => clearTimeout(timeout) };
}

/**
 * Waits for something, or until a signal is aborted. Unlike a race with a promise that lives as long as the command, it
 * leaves nothing behind.
 * @returns `undefined` when the signal is aborted first
 */
export function orAborted<T>(waiting: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve(undefined);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    void waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
