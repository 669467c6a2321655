import type { Delivery } from './delivery.ts';

/** Every delivery, oldest first; with a limit, the newest ones. */
export class DeliveryLog {
  readonly #limit: number;
  #entries: Delivery[] = [];
  #ids = 0;
  readonly #listeners = new Set<() => void>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get entries(): readonly Delivery[] {
    return this.#entries;
  }

  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  add(delivery: Delivery): void {
    this.#ids = Math.max(this.#ids, delivery.id);
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
    this.#ids = 0;
  }
}
