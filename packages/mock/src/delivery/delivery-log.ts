import type { DeliveryId } from '../causes.ts';
import { Journal } from '../journal.ts';
import { Listeners } from '../listeners.ts';
import { Queue } from '../queue.ts';
import type { Attempt, Delivery } from './delivery.ts';
import { viewOf } from './delivery-view.ts';

/** A delivery, or an attempt of it, in the journal. */
export type DeliveryEntry =
  | { readonly kind: 'delivery'; readonly seq: number; readonly delivery: Delivery }
  | { readonly kind: 'attempt'; readonly seq: number; readonly delivery: Delivery; readonly attempt: Attempt };

type DeliveryJournal = Pick<Journal<DeliveryEntry>, 'nextSeq' | 'add' | 'changed' | 'forget'>;

/** Every delivery, oldest first; with a limit, the newest ones. */
export class DeliveryLog {
  readonly #limit: number;
  readonly #journal: DeliveryJournal;
  #entries = new Queue<Delivery>();
  #lastId: number;
  #views: readonly Delivery[] | undefined;
  readonly #listeners: Listeners<void>;

  /**
   * @param lastId the number of the highest id that is taken
   * @param report takes the errors of listeners
   */
  constructor(
    limit: number,
    lastId = 0,
    journal: DeliveryJournal = new Journal(0),
    report: (error: unknown) => void = () => {},
  ) {
    this.#limit = limit;
    this.#lastId = lastId;
    this.#journal = journal;
    this.#listeners = new Listeners(report);
  }

  /** The deliveries as users see them. */
  get entries(): readonly Delivery[] {
    this.#views ??= Object.freeze(this.#entries.slice().map(viewOf));
    return this.#views;
  }

  /** The same without views. */
  get kept(): readonly Delivery[] {
    return this.#entries.slice();
  }

  find(id: DeliveryId): Delivery | undefined {
    return this.#entries.slice().find((delivery) => delivery.id === id);
  }

  nextId(): DeliveryId {
    this.#lastId += 1;
    return `d${this.#lastId}`;
  }

  /** Adds a delivery, with the attempts of earlier processes. */
  add(delivery: Delivery): void {
    const seq = this.#journal.nextSeq;
    delivery.seq = seq;
    this.#journal.add({ kind: 'delivery', seq, delivery });
    for (const attempt of delivery.attempts) this.#record(delivery, attempt);
    this.#entries.push(delivery);
    // Only now: a listener of the journal may have read what was there before.
    this.#views = undefined;
    if (this.#entries.length <= this.#limit) return;
    const dropped = this.#entries.shift();
    if (dropped) this.#journal.forget(dropped.seq);
  }

  /** Adds the next attempt of a delivery. */
  addAttempt(delivery: Delivery, startedAt: number): Attempt {
    const id = `${delivery.id}.${delivery.attempts.length + 1}` as const;
    const attempt: Attempt = { id, seq: 0, startedAt, durationMs: 0 };
    delivery.attempts.push(attempt);
    this.#record(delivery, attempt);
    return attempt;
  }

  /** Calls a listener whenever the state of a delivery changes. Returns a function that removes it. */
  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  /** Reports that a delivery and its last attempt have changed. */
  changed(delivery: Delivery): void {
    const attempt = delivery.attempts.at(-1);
    if (attempt) this.#journal.changed(attempt.seq);
    this.#journal.changed(delivery.seq);
    this.#listeners.call();
  }

  /** The number of the highest id that is taken. */
  get lastId(): number {
    return this.#lastId;
  }

  clear(lastId = 0): void {
    this.#entries = new Queue();
    this.#views = undefined;
    this.#lastId = lastId;
  }

  #record(delivery: Delivery, attempt: Attempt): void {
    const seq = this.#journal.nextSeq;
    attempt.seq = seq;
    this.#journal.add({ kind: 'attempt', seq, delivery, attempt });
  }
}
