// Taken before a test can install fake timers, under which waiting would never end.
const { setTimeout, clearTimeout } = globalThis;

const LONGEST_PATIENCE_MS = 2_000;
/** The wait is counted in ticks, so that a process that is busy for long uses only one of them. */
const TICKS = 40;

type Timers = Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>;

interface InFlightRequest {
  receiver: string;
  abort(): void;
}

/** The requests in flight. */
export class InFlightRequests {
  readonly #requests = new Set<InFlightRequest>();
  /** Receivers that did not respond within the wait, and have not responded since. */
  readonly #silent = new Set<string>();
  readonly #tickMs: number;
  #wake: (() => void)[] = [];
  #ended = 0;

  readonly #timers: Timers;

  /**
   * @param timeoutMs timeout of an attempt
   * @param timers for the real-time wait
   */
  constructor(timeoutMs: number, timers: Timers = { setTimeout, clearTimeout }) {
    this.#tickMs = Math.min(timeoutMs, LONGEST_PATIENCE_MS) / TICKS;
    this.#timers = timers;
  }

  /** Counts a request in. Returns what counts it out. */
  add(receiver: string, abort: () => void): (result: 'answered' | 'given up') => void {
    const request = { receiver, abort };
    this.#requests.add(request);
    return (result) => {
      if (result === 'answered') this.#silent.delete(receiver);
      if (!this.#requests.delete(request)) return;
      this.#ended += 1;
      if (this.#requests.size === 0) this.#wakeAll();
    };
  }

  /**
   * Resolves when no request is in flight, or when no receiver has responded for 2 s of real time (a fortieth of it if
   * all of them were silent before). The caller can then advance the clock to their timeout.
   */
  async idle(): Promise<void> {
    for (let silence = 0; this.#requests.size > 0; ) {
      const ended = this.#ended;
      await this.#tick();
      silence = this.#ended === ended ? silence + 1 : 0;
      if (silence >= this.#patienceTicks()) {
        for (const { receiver } of this.#requests) this.#silent.add(receiver);
        return;
      }
    }
  }

  /** Aborts all requests. */
  abort(): void {
    for (const { abort } of this.#requests) abort();
    this.#requests.clear();
    this.#silent.clear();
    this.#wakeAll();
  }

  #patienceTicks(): number {
    for (const { receiver } of this.#requests) if (!this.#silent.has(receiver)) return TICKS;
    return 1;
  }

  /** A short time, or until no request is in flight. */
  #tick(): Promise<void> {
    return new Promise((resolve) => {
      // Called without a receiver: browsers insist on it.
      const { setTimeout, clearTimeout } = this.#timers;
      const timer = setTimeout(resolve, this.#tickMs);
      this.#wake.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake();
  }
}
