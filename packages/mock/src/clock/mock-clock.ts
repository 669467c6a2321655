import TinyQueue from 'tinyqueue';
import { type Duration, milliseconds } from './duration.ts';

// Taken before a test can install fake timers, which would stop the mock's own.
const { setTimeout, clearTimeout, performance } = globalThis;
const monotonic = performance.now.bind(performance);
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The mock's time, for tests that would rather not wait. */
export interface WhapiClock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /**
   * Moves the time on. What would happen meanwhile, such as retries, happens at once and in order.
   * @param duration milliseconds, or a text such as `15m`
   * @throws {TypeError} when the duration is not one, or negative
   * @example await whapi.clock.advance('15m');
   */
  advance(duration: Duration): Promise<void>;
  /** Moves the time on until nothing is waiting for it. */
  runAll(): Promise<void>;
}

export interface MockClockOptions {
  /** The time to begin with; the system's when it goes on by itself. */
  now(): number;
  /** Whether the time stands still until it is moved. */
  virtual: boolean;
}

interface Timer {
  due: number;
  order: number;
  run: (() => void) | undefined;
}

/**
 * Goes on by itself or stands still, and can be moved on either way.
 * Timers count elapsed time, so that a test that fakes `Date` does not stop them.
 */
export class MockClock implements WhapiClock {
  readonly #options: MockClockOptions;
  readonly #startedAt: number;
  /** Resolves when everything that was started at the present time has been done. */
  idle: () => Promise<void> = async () => {};
  #timers = createQueue();
  #created = 0;
  /** By how much the time was moved by hand, in milliseconds. */
  #moved = 0;
  #timeout: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MockClockOptions) {
    this.#options = options;
    this.#startedAt = options.now();
  }

  /** Whether the time stands still until it is moved. */
  get isVirtual(): boolean {
    return this.#options.virtual;
  }

  now(): number {
    return Math.round((this.isVirtual ? this.#startedAt : this.#options.now()) + this.#moved);
  }

  /** Runs something later. Returns what cancels it. */
  after(delayMs: number, run: () => void): () => void {
    const timer: Timer = { due: this.#elapsed() + delayMs, order: this.#created++, run };
    this.#timers.push(timer);
    this.#wait();
    return () => {
      timer.run = undefined;
    };
  }

  /** @param isEnough stops before the duration is over */
  async advance(duration: Duration, isEnough: () => boolean = () => false): Promise<void> {
    const target = this.#elapsed() + milliseconds(duration);
    await this.idle();
    while (!isEnough()) if (!(await this.#runNext(target))) return this.#moveTo(target);
  }

  async runAll(): Promise<void> {
    await this.idle();
    while (await this.#runNext(Number.POSITIVE_INFINITY));
  }

  /** Forgets all timers, and that the time was moved. */
  reset(): void {
    clearTimeout(this.#timeout);
    this.#timers = createQueue();
    this.#moved = 0;
  }

  #elapsed(): number {
    return (this.isVirtual ? 0 : monotonic()) + this.#moved;
  }

  /** Moves to the next timer, if it is due by then, and runs it. */
  async #runNext(target: number): Promise<boolean> {
    const next = this.#timers.peek();
    if (!next || next.due > target) return false;
    this.#moveTo(next.due);
    this.#timers.pop()?.run?.();
    await this.idle();
    return true;
  }

  #moveTo(target: number): void {
    this.#moved += Math.max(0, target - this.#elapsed());
    this.#wait();
  }

  /** Waits for the next timer in real time, unless the time stands still. */
  #wait(): void {
    clearTimeout(this.#timeout);
    const next = this.#timers.peek();
    if (this.isVirtual || !next) return;
    const delayMs = Math.min(Math.max(0, next.due - this.#elapsed()), LONGEST_TIMEOUT_MS);
    this.#timeout = setTimeout(() => this.#runDue(), delayMs);
    // A retry that nobody awaits must not keep a process alive.
    if (typeof this.#timeout === 'object') this.#timeout.unref();
  }

  #runDue(): void {
    for (let next = this.#timers.peek(); next && next.due <= this.#elapsed(); next = this.#timers.peek()) {
      this.#timers.pop()?.run?.();
    }
    this.#wait();
  }
}

function createQueue(): TinyQueue<Timer> {
  return new TinyQueue<Timer>([], (a, b) => a.due - b.due || a.order - b.order);
}
