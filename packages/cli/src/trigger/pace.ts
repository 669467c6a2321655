/** The time that a replay waits by. */
export interface Time {
  now(): number;
  /** Resolves after some milliseconds, or at once when the signal is aborted. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** The longest wait of a timer; a longer one is divided. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export const realTime: Time = {
  now: () => performance.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timeout);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timeout = setTimeout(end, Math.min(ms, LONGEST_TIMEOUT_MS));
      signal.addEventListener('abort', end);
    }),
};

/** Lets the payloads of a recording follow one another as they were captured. */
export class Pace {
  readonly #speed: number;
  readonly #time: Time;
  /** What was captured first, and when it was sent. */
  #start: { at: number; sentAt: number } | undefined;

  /** @param speed how many times as fast as the recording; `Infinity` does not wait */
  constructor(speed: number, time: Time) {
    this.#speed = speed;
    this.#time = time;
  }

  /** Begins anew: the next payload is the first one. */
  restart(): void {
    this.#start = undefined;
  }

  /**
   * Waits until a payload is due. One that is late, or that has no time, is due at once.
   * @param at when it was captured, in milliseconds since 1970
   */
  async until(at: number | undefined, signal: AbortSignal): Promise<void> {
    if (at === undefined || !Number.isFinite(at)) return;
    this.#start ??= { at, sentAt: this.#time.now() };
    const due = this.#start.sentAt + (at - this.#start.at) / this.#speed;
    for (let left = due - this.#time.now(); left > 0 && !signal.aborted; left = due - this.#time.now()) {
      await this.#time.wait(left, signal);
    }
  }
}
