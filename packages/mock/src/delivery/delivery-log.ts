import type { Delivery } from './delivery.ts';

/** Every delivery, oldest first; with a limit, the newest ones. */
export class DeliveryLog {
  readonly #limit: number;
  #entries: Delivery[] = [];
  #lastId: number;
  readonly #listeners = new Set<() => void>();

  /** @param lastId the highest id that is taken */
  constructor(limit: number, lastId = 0) {
    this.#limit = limit;
    this.#lastId = lastId;
  }

  get entries(): readonly Delivery[] {
    return this.#entries;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  add(delivery: Delivery): void {
    this.#entries.push(delivery);
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  /** Calls somebody whenever a delivery got further. Returns what ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  clear(): void {
    this.#entries = [];
    this.#lastId = 0;
  }
}
