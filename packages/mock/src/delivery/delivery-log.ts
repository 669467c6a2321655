import type { Delivery } from './delivery.ts';
import { viewOf } from './delivery-view.ts';

/** Every delivery, oldest first; with a limit, the newest ones. */
export class DeliveryLog {
  readonly #limit: number;
  #entries: Delivery[] = [];
  #lastId: number;
  #views: readonly Delivery[] | undefined;
  readonly #listeners = new Set<() => void>();

  /** @param lastId the highest id that is taken */
  constructor(limit: number, lastId = 0) {
    this.#limit = limit;
    this.#lastId = lastId;
  }

  /** The deliveries as users see them. */
  get entries(): readonly Delivery[] {
    this.#views ??= Object.freeze(this.#entries.map(viewOf));
    return this.#views;
  }

  find(id: Delivery['id']): Delivery | undefined {
    return this.#entries.find((delivery) => delivery.id === id);
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  add(delivery: Delivery): void {
    this.#views = undefined;
    this.#entries.push(delivery);
    if (this.#entries.length > this.#limit) this.#entries.shift();
  }

  /** Calls a listener whenever the state of a delivery changes. Returns a function that removes it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  clear(): void {
    this.#entries = [];
    this.#views = undefined;
    this.#lastId = 0;
  }
}
