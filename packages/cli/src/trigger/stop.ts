import type { Io } from '../io.ts';

/** How long a request that is in flight may take when the user stops the command. */
const GRACE_MS = 5_000;

/** What happens when the user stops the command. */
export interface Stop {
  /** Aborted at once: nothing further is sent. */
  readonly now: AbortSignal;
  /** Aborted when the time for what is in flight is over. */
  readonly late: AbortSignal;
  /** Resolves at once. */
  readonly requested: Promise<void>;
  /** Forgets the time. */
  clear(): void;
}

export function stopOf({ untilStopped }: Pick<Io, 'untilStopped'>): Stop {
  const [now, late] = [new AbortController(), new AbortController()];
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const requested = (untilStopped?.() ?? new Promise<void>(() => {})).then(() => {
    timeout = setTimeout(() => late.abort(), GRACE_MS);
    now.abort();
  });
  return { now: now.signal, late: late.signal, requested, clear: () => clearTimeout(timeout) };
}
