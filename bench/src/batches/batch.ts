/** Operations that are timed together, so that reading the clock does not count. */
export interface Batch {
  /** How many operations one call of `run` does. */
  size: number;
  run(): void | Promise<void>;
  /** Runs before each `run`, untimed. */
  prepare?(): void | Promise<void>;
  /** Gives back what it holds. A thread of its own needs no call: it ends with all that it holds. */
  close?(): void;
}
