import { AsyncLocalStorage } from 'node:async_hooks';

/** What the globals do for the code of an app while it is explored. */
export interface AppWorld {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  setTimer(timer: NewTimer): AppTimer;
  clearTimer(timer: AppTimer): void;
  findTimer(id: number): AppTimer | undefined;
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Waits for what is computed in another thread and depends on nothing else, as if it took no time. */
  compute<T>(computing: Promise<T>): Promise<T>;
  /** Ends the run: the app does something that no schedule can decide. */
  refuse(what: string): void;
  /** From 0 to 1, below 1. */
  random(): number;
}

export interface NewTimer {
  delayMs: number;
  isInterval: boolean;
  /** What it was set by: immediates come before timeouts. */
  isImmediate: boolean;
  run(): void;
}

/** A timer that the app has set: what its `setTimeout` returns. */
export class AppTimer {
  readonly id: number;
  readonly #world: AppWorld;
  readonly timer: NewTimer;
  due: number;
  /** Which of those that are due at the same time comes first. */
  order: number;
  #isReferenced = true;

  constructor(world: AppWorld, timer: NewTimer, { id, due, order }: { id: number; due: number; order: number }) {
    this.#world = world;
    this.timer = timer;
    this.id = id;
    this.due = due;
    this.order = order;
  }

  ref(): this {
    this.#isReferenced = true;
    return this;
  }

  unref(): this {
    this.#isReferenced = false;
    return this;
  }

  hasRef(): boolean {
    return this.#isReferenced;
  }

  refresh(): this {
    this.due = this.#world.now() + this.timer.delayMs;
    return this;
  }

  close(): this {
    this.#world.clearTimer(this);
    return this;
  }

  clear(): void {
    this.#world.clearTimer(this);
  }

  [Symbol.dispose](): void {
    this.#world.clearTimer(this);
  }

  [Symbol.toPrimitive](): number {
    return this.id;
  }
}

interface Place {
  readonly world: AppWorld;
  readonly lane: string;
}

const places = new AsyncLocalStorage<Place>();

/** The world of the app whose code is running, if it is one that is explored. */
export function currentWorld(): AppWorld | undefined {
  return places.getStore()?.world;
}

/** The attempt whose handler the running code belongs to, such as `d1.1`; `app` for what no delivery led to. */
export function currentLane(): string {
  return places.getStore()?.lane ?? 'app';
}

/** Runs code of an app in its world, with everything that it starts. */
export function inWorld<T>(world: AppWorld, lane: string, run: () => T): T {
  return places.run({ world, lane }, run);
}
