import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Fault } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import type { Delivery } from './delivery.ts';
import { numberOf } from './delivery-id.ts';
import { markFault } from './delivery-view.ts';
import { HoldBuffer, LONGEST_HOLD_MS } from './hold-buffer.ts';
import type { PendingDelivery } from './pending-delivery.ts';

interface Ways {
  /** Starts the first attempt of a delivery. */
  start(pending: PendingDelivery): void;
  /** Merges several deliveries into one. */
  merge(pendings: [PendingDelivery, ...PendingDelivery[]]): PendingDelivery;
  /** Ends a delivery before its first attempt. */
  drop(pending: PendingDelivery): void;
}

/** A delivery that is held back, and the fault that does it. */
interface Held {
  pending: PendingDelivery;
  fault: Fault;
}

/**
 * The faults that keep a delivery from being sent at once: of several, only the first acts. One that had no effect,
 * because too few or no further deliveries followed, leaves no mark and does not count.
 */
export class DispatchFaults {
  readonly #clock: MockClock;
  readonly #faults: Faults;
  readonly #ways: Ways;
  readonly #held: HoldBuffer<Held>;
  /** What waits for a later delivery, by receiver. */
  readonly #overtaken = new Map<string, Held & { cancel(): void }>();

  constructor({ clock, faults }: { clock: MockClock; faults: Faults }, ways: Ways) {
    this.#clock = clock;
    this.#faults = faults;
    this.#ways = ways;
    this.#held = new HoldBuffer(clock);
  }

  /** Starts a delivery, unless a fault drops it or holds it back. */
  begin(pending: PendingDelivery): void {
    if (this.#faults.first(['drop'], pending.delivery)) {
      markFault(pending.delivery, 'drop');
      this.#ways.drop(pending);
    } else if (!this.#collect(pending) && !this.#reorder(pending) && !this.#delay(pending)) {
      this.#ways.start(pending);
    }
  }

  /** Starts what waited for a later delivery to the same receiver, now that one has been attempted. */
  attempted({ id, receiver }: Delivery): void {
    const held = this.#overtaken.get(receiver);
    if (!held || numberOf(held.pending.delivery.id) >= numberOf(id)) return;
    markFault(held.pending.delivery, 'reorder');
    this.#release(receiver, held);
  }

  clear(): void {
    this.#held.clear();
    this.#overtaken.clear();
  }

  #collect(pending: PendingDelivery): boolean {
    const { event, receiver, mode } = pending.delivery;
    const fault = this.#faults.first(['batch', 'burst'], pending.delivery);
    if (!fault) return false;
    const key = fault.type === 'batch' ? `batch ${event} ${mode} ${receiver}` : `burst ${receiver}`;
    this.#held.hold(key, { pending, fault }, fault.size, (held) => this.#flush(fault.type, held));
    return true;
  }

  #flush(type: 'batch' | 'burst', held: readonly Held[]): void {
    const pendings = held.map(({ pending }) => pending) as [PendingDelivery, ...PendingDelivery[]];
    if (pendings.length === 1) this.#faults.giveBack(held[0]!.fault);
    else for (const pending of pendings) markFault(pending.delivery, type);
    if (type === 'batch' && pendings.length > 1) this.#ways.start(this.#ways.merge(pendings));
    else pendings.forEach(this.#ways.start);
  }

  /** One delivery to a receiver at a time is held back: the next one is to overtake it. */
  #reorder(pending: PendingDelivery): boolean {
    const { receiver } = pending.delivery;
    const fault = this.#overtaken.has(receiver) ? undefined : this.#faults.first(['reorder'], pending.delivery);
    if (!fault) return false;
    const held = { pending, fault, cancel: () => {} };
    held.cancel = this.#clock.after(LONGEST_HOLD_MS, () => {
      this.#faults.giveBack(fault);
      this.#release(receiver, held);
    });
    this.#overtaken.set(receiver, held);
    return true;
  }

  #release(receiver: string, { pending, cancel }: Held & { cancel(): void }): void {
    cancel();
    this.#overtaken.delete(receiver);
    this.#ways.start(pending);
  }

  #delay(pending: PendingDelivery): boolean {
    const delay = this.#faults.first(['delay'], pending.delivery);
    if (!delay) return false;
    markFault(pending.delivery, 'delay');
    this.#clock.after(milliseconds(delay.by), () => this.#ways.start(pending), numberOf(pending.delivery.id));
    return true;
  }
}
