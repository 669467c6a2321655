import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import { HoldBuffer } from './hold-buffer.ts';
import type { PendingDelivery } from './pending-delivery.ts';

interface Ways {
  /** Sends a pending on its way. */
  start(pending: PendingDelivery): void;
  /** Makes one pending of several. */
  merge(pendings: [PendingDelivery, ...PendingDelivery[]]): PendingDelivery;
  /** Ends a pending's way before it began. */
  drop(pending: PendingDelivery): void;
}

/** The faults that keep a delivery from being tried at once. */
export class DispatchFaults {
  readonly #clock: MockClock;
  readonly #faults: Faults;
  readonly #ways: Ways;
  readonly #held: HoldBuffer<PendingDelivery>;

  constructor({ clock, faults }: { clock: MockClock; faults: Faults }, ways: Ways) {
    this.#clock = clock;
    this.#faults = faults;
    this.#ways = ways;
    this.#held = new HoldBuffer(clock);
  }

  /** Starts a pending, unless a fault drops it or holds it back. Of several such faults only the first acts. */
  begin(pending: PendingDelivery): void {
    if (this.#happening('drop', pending)) this.#ways.drop(pending);
    else if (!this.#holdBack(pending) && !this.#delay(pending)) this.#ways.start(pending);
  }

  /** Lets go what waited for a later delivery to the same receiver. */
  passed(receiver: string): void {
    this.#held.release(`reorder ${receiver}`);
  }

  clear(): void {
    this.#held.clear();
  }

  #holdBack(pending: PendingDelivery): boolean {
    const { event, receiver, mode } = pending.delivery;
    const startAll = (held: PendingDelivery[]) => held.forEach(this.#ways.start);
    const startMerged = (held: PendingDelivery[]) =>
      this.#ways.start(this.#ways.merge(held as [PendingDelivery, ...PendingDelivery[]]));
    const batch = this.#happening('batch', pending);
    if (batch) {
      this.#held.hold(`batch ${event} ${mode} ${receiver}`, pending, batch.size, startMerged);
      return true;
    }
    const burst = this.#happening('burst', pending);
    if (burst) {
      this.#held.hold(`burst ${receiver}`, pending, burst.size, startAll);
      return true;
    }
    const reorder = this.#happening('reorder', pending);
    if (reorder) this.#held.hold(`reorder ${receiver}`, pending, Number.POSITIVE_INFINITY, startAll);
    return reorder !== undefined;
  }

  #delay(pending: PendingDelivery): boolean {
    const delay = this.#happening('delay', pending);
    if (delay) this.#clock.after(milliseconds(delay.by), () => this.#ways.start(pending), pending.delivery.id);
    return delay !== undefined;
  }

  #happening<T extends FaultType>(type: T, { delivery }: PendingDelivery) {
    const [fault] = this.#faults.hitting([type], delivery.event, delivery.receiver);
    if (fault) delivery.faults = [...(delivery.faults ?? []), type];
    return fault;
  }
}
