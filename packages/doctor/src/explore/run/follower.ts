import type { Completion } from './completion.ts';

/**
 * Follows a schedule by the names of its completions. Where an app does something else than it did, what does not happen
 * is skipped; what is not in the schedule, or comes after it, happens in the undisturbed order.
 */
export class Follower {
  readonly #schedule: readonly string[];
  #next = 0;
  /** The place of the first completion that did not happen as it should have. */
  divergedAt: number | undefined;

  constructor(schedule: readonly string[]) {
    this.#schedule = schedule;
  }

  next(completions: readonly Completion[]): Completion | undefined {
    for (let place = this.#next; place < this.#schedule.length; place++) {
      const found = completions.find(({ label }) => label === this.#schedule[place]);
      if (!found) continue;
      if (place > this.#next) this.divergedAt ??= this.#next;
      this.#next = place + 1;
      return found;
    }
    if (this.#next < this.#schedule.length) this.divergedAt ??= this.#next;
    return completions[0];
  }
}
