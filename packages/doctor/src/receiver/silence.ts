import { realNow } from '../real-time.ts';

/** Measures for how long nothing has happened, in milliseconds of real time. */
export class Silence {
  readonly #startedAt = realNow();
  #changedAt = this.#startedAt;
  #seen: number | undefined;

  /** @param activity a number that changes with everything that happens */
  see(activity: number): void {
    if (activity !== this.#seen && this.#seen !== undefined) this.#changedAt = realNow();
    this.#seen = activity;
  }

  /** Since the last thing happened, or since the start. */
  get ms(): number {
    return realNow() - this.#changedAt;
  }

  /** When the last thing happened, after the start. */
  get lastChangeMs(): number {
    return this.#changedAt - this.#startedAt;
  }

  /** Since the start. */
  get allMs(): number {
    return realNow() - this.#startedAt;
  }
}
