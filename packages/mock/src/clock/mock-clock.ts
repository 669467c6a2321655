import TinyQueue from 'tinyqueue';
import { type Duration, milliseconds } from './duration.ts';

// Taken before a test can install fake timers, which would stop the mock's own.
const { setTimeout, clearTimeout, performance } = globalThis;
const monotonic = performance.now.bind(performance);
export const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
const MOST_RUNS_PER_TIMER = 10_000;

/** The mock's time, for tests that would rather not wait. */
export interface WhapiClock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /**
   * Advances the time. What is due in between, such as retries, happens at once and in order.
   * Receivers get up to 2 s of real time to respond; one that is silent for longer counts as never responding.
   * @param duration milliseconds, or a text such as `15m`
   * @throws {TypeError} when the duration is not one, or negative
   * @example await whapi.clock.advance('15m');
   */
  advance(duration: Duration): Promise<void>;
  /**
   * Advances the clock until no timer is waiting.
   * @throws {Error} when it never ends, for example with a retry policy that never gives up
   */
  runAll(): Promise<void>;
  /** How many timers are waiting, such as retries. */
  readonly pending: number;
}

export interface MockClockOptions {
  /** The system clock, which real time follows. */
  now(): number;
  /** What a virtual clock shows at first. Default: the clock is not virtual at first. */
  virtualStart?: number;
}

interface Timer {
  due: number;
  rank: number;
  order: number;
  run: (() => void) | undefined;
  /** Called when the timer is forgotten before it ran. */
  forget?: () => void;
}

/**
 * Follows the system clock or is virtual, and can be advanced in both cases.
 * Timers count elapsed time, so that a test that fakes `Date` does not stop them.
 */
export class MockClock implements WhapiClock {
  readonly #options: MockClockOptions;
  readonly #startedAt: number;
  /** Resolves when everything that was started at the present time has been done. */
  idle: () => Promise<void> = async () => {};
  /** Called after the time was moved by hand, or switched. */
  onMove: () => void = () => {};
  #timers = createQueue();
  #created = 0;
  #cancelled = 0;
  /** By how much the time was moved by hand, in milliseconds. */
  #moved = 0;
  /** What switching between real and virtual time adds to what the clock shows, in milliseconds. */
  #shift = 0;
  #isVirtual: boolean;
  #fired = 0;
  #timeout: ReturnType<typeof setTimeout> | undefined;
  readonly #clearListeners = new Set<() => void>();

  constructor(options: MockClockOptions) {
    this.#options = options;
    this.#startedAt = options.virtualStart ?? options.now();
    this.#isVirtual = options.virtualStart !== undefined;
  }

  /** Whether the time changes only when it is advanced. */
  get isVirtual(): boolean {
    return this.#isVirtual;
  }

  /** How many timers have run since the clock was created. */
  get fired(): number {
    return this.#fired;
  }

  get pending(): number {
    return this.#timers.length - this.#cancelled;
  }

  now(): number {
    return Math.round((this.isVirtual ? this.#startedAt : this.#options.now()) + this.#moved + this.#shift);
  }

  /**
   * Switches between a virtual clock, which changes only when it is advanced, and real time. Timers keep
   * what is left of them.
   * @param now what the clock shows from now on. Default: what it shows already
   */
  switch(isVirtual: boolean, now: number = this.now()): void {
    const elapsed = this.#elapsed();
    this.#isVirtual = isVirtual;
    this.#moved += elapsed - this.#elapsed();
    this.#shift += now - this.now();
    this.#wait();
    this.onMove();
  }

  /**
   * Runs something later. Returns what cancels it.
   * @param rank of those that are due at the same time the lowest runs first, and of the same rank the oldest
   */
  after(delayMs: number, run: () => void, rank = 0): () => void {
    const timer = this.#add(delayMs, run, rank);
    return () => this.#cancel(timer);
  }

  /**
   * Waits for a time.
   * @returns whether it is over; false when the clock was cleared before
   */
  wait(delayMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = this.#add(delayMs, () => resolve(true), 0);
      timer.forget = () => resolve(false);
    });
  }

  /** When the next timer is due, in milliseconds since 1970-01-01 UTC. Absent when none is waiting. */
  get nextDue(): number | undefined {
    const next = this.#next();
    return next && this.now() + Math.max(0, next.due - this.#elapsed());
  }

  /** Advances to the next timer and runs it, without waiting for what it starts. */
  runNext(): void {
    const next = this.#next();
    if (!next) return;
    this.#moveTo(next.due);
    this.#run(next);
  }

  /** Advances to a time and runs nothing: the caller runs the timers that are due before. */
  skipTo(time: number): void {
    this.#moveTo(this.#elapsed() + time - this.now());
  }

  /** @param isEnough stops before the duration is over */
  async advance(duration: Duration, isEnough: () => boolean = () => false): Promise<void> {
    const target = this.#elapsed() + milliseconds(duration);
    await this.idle();
    while (!isEnough()) {
      if (await this.#runNext(target)) continue;
      this.#moveTo(target);
      break;
    }
    this.onMove();
  }

  async runAll(): Promise<void> {
    await this.idle();
    const most = MOST_RUNS_PER_TIMER * (this.#timers.length + 1);
    for (let runs = 0; await this.#runNext(Number.POSITIVE_INFINITY); runs++) {
      if (runs < most) continue;
      throw new Error(
        `Failed to run the clock to its end: runAll() stopped after ${runs} timers, and more are waiting. ` +
          'Use advance(), or a retry policy that gives up.',
      );
    }
    this.onMove();
  }

  /** Calls a listener when the clock is cleared. Returns a function that removes it. */
  onClear(listener: () => void): () => void {
    this.#clearListeners.add(listener);
    return () => this.#clearListeners.delete(listener);
  }

  /** Forgets all timers. */
  clear(): void {
    clearTimeout(this.#timeout);
    const { data } = this.#timers;
    this.#timers = createQueue();
    this.#cancelled = 0;
    for (const { run, forget } of data) if (run) forget?.();
    for (const listener of [...this.#clearListeners]) listener();
  }

  /** Forgets all timers, and that the time was moved or switched. */
  reset(): void {
    this.clear();
    this.#moved = 0;
    this.#shift = 0;
    this.#isVirtual = this.#options.virtualStart !== undefined;
  }

  /** What it shows: a time, or by how much it differs from the system clock that it follows. */
  get state(): { readonly virtual: boolean; readonly now?: number; readonly aheadMs?: number } {
    if (this.isVirtual) return { virtual: true, now: this.now() };
    return { virtual: false, aheadMs: this.now() - Math.round(this.#options.now()) };
  }

  /** Shows again what it showed, and forgets all timers. */
  restore({ virtual, now, aheadMs = 0 }: MockClock['state']): void {
    this.reset();
    this.switch(virtual, virtual ? now : Math.round(this.#options.now()) + aheadMs);
  }

  #add(delayMs: number, run: () => void, rank: number): Timer {
    const timer: Timer = { due: this.#elapsed() + delayMs, rank, order: this.#created++, run };
    this.#timers.push(timer);
    if (this.#next() === timer) this.#wait();
    return timer;
  }

  #elapsed(): number {
    return (this.isVirtual ? 0 : monotonic()) + this.#moved;
  }

  /** The timer that is due first. */
  #next(): Timer | undefined {
    let next = this.#timers.peek();
    for (; next && !next.run; next = this.#timers.peek()) {
      this.#timers.pop();
      this.#cancelled -= 1;
    }
    return next;
  }

  /** Advances to the next timer, if it is due by then, and runs it. */
  async #runNext(target: number): Promise<boolean> {
    const next = this.#next();
    if (!next || next.due > target) return false;
    this.#moveTo(next.due);
    this.#run(next);
    await this.idle();
    return true;
  }

  #moveTo(target: number): void {
    this.#moved += Math.max(0, target - this.#elapsed());
    this.#wait();
  }

  /** Waits for the next timer in real time, unless the time is virtual. */
  #wait(): void {
    clearTimeout(this.#timeout);
    const next = this.#next();
    if (this.isVirtual || !next) return;
    const delayMs = Math.min(Math.max(0, next.due - this.#elapsed()), LONGEST_TIMEOUT_MS);
    this.#timeout = setTimeout(() => this.#runDue(), delayMs);
    // A retry that no call waits for must not keep a process alive.
    if (typeof this.#timeout === 'object') this.#timeout.unref();
  }

  #runDue(): void {
    for (let next = this.#next(); next && next.due <= this.#elapsed(); next = this.#next()) this.#run(next);
    this.#wait();
  }

  #run(next: Timer): void {
    this.#timers.pop();
    this.#fired += 1;
    const { run } = next;
    // To cancel it from now on has no effect.
    next.run = undefined;
    run?.();
  }

  #cancel(timer: Timer): void {
    if (!timer.run) return;
    timer.run = undefined;
    this.#cancelled += 1;
    // A queue cannot remove from its middle: without this, cancelled timers would accumulate in virtual time.
    if (this.#cancelled * 2 <= this.#timers.length) return;
    this.#timers = createQueue(this.#timers.data.filter(({ run }) => run));
    this.#cancelled = 0;
  }
}

function createQueue(timers: Timer[] = []): TinyQueue<Timer> {
  return new TinyQueue<Timer>(timers, (a, b) => a.due - b.due || a.rank - b.rank || a.order - b.order);
}
