import type { MockClock } from '../clock/mock-clock.ts';

/** The longest time for which anything is held back. */
export const LONGEST_HOLD_MS = 5_000;

interface Group<T> {
  items: T[];
  flush(items: T[]): void;
  cancel(): void;
}

/** Holds items back in groups, each until it is full or has been held for the longest time. */
export class HoldBuffer<T> {
  readonly #clock: MockClock;
  #groups = new Map<string, Group<T>>();

  constructor(clock: MockClock) {
    this.#clock = clock;
  }

  /** @param size the number of items in a full group */
  hold(key: string, item: T, size: number, flush: (items: T[]) => void): void {
    let group = this.#groups.get(key);
    if (!group) {
      group = { items: [], flush, cancel: this.#clock.after(LONGEST_HOLD_MS, () => this.#flush(key)) };
      this.#groups.set(key, group);
    }
    group.items.push(item);
    if (group.items.length >= size) this.#flush(key);
  }

  #flush(key: string): void {
    const group = this.#groups.get(key);
    if (!group) return;
    this.#groups.delete(key);
    group.cancel();
    group.flush(group.items);
  }

  clear(): void {
    this.#groups.clear();
  }
}
