import { milliseconds } from '../clock/duration.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { FaultType } from '../faults/fault.ts';
import type { Faults } from '../faults/faults.ts';
import { HoldingArea } from './holding-area.ts';
import type { Parcel } from './parcel.ts';

interface Ways {
  /** Sends a parcel on its way. */
  start(parcel: Parcel): void;
  /** Makes one parcel of several. */
  merge(parcels: [Parcel, ...Parcel[]]): Parcel;
  /** Ends a parcel's way before it began. */
  drop(parcel: Parcel): void;
}

/** The faults that keep a delivery from being tried at once. */
export class Detours {
  readonly #clock: MockClock;
  readonly #faults: Faults;
  readonly #ways: Ways;
  readonly #held: HoldingArea<Parcel>;

  constructor({ clock, faults }: { clock: MockClock; faults: Faults }, ways: Ways) {
    this.#clock = clock;
    this.#faults = faults;
    this.#ways = ways;
    this.#held = new HoldingArea(clock);
  }

  /** Starts a parcel, unless a fault drops it or holds it back. Of several such faults only the first acts. */
  begin(parcel: Parcel): void {
    if (this.#happening('drop', parcel)) this.#ways.drop(parcel);
    else if (!this.#holdBack(parcel) && !this.#delay(parcel)) this.#ways.start(parcel);
  }

  /** Lets go what waited for a later delivery to the same receiver. */
  passed(receiver: string): void {
    this.#held.release(`reorder ${receiver}`);
  }

  clear(): void {
    this.#held.clear();
  }

  #holdBack(parcel: Parcel): boolean {
    const { event, receiver, mode } = parcel.delivery;
    const startAll = (held: Parcel[]) => held.forEach(this.#ways.start);
    const startMerged = (held: Parcel[]) => this.#ways.start(this.#ways.merge(held as [Parcel, ...Parcel[]]));
    const batch = this.#happening('batch', parcel);
    if (batch) {
      this.#held.hold(`batch ${event} ${mode} ${receiver}`, parcel, batch.size, startMerged);
      return true;
    }
    const burst = this.#happening('burst', parcel);
    if (burst) {
      this.#held.hold(`burst ${receiver}`, parcel, burst.size, startAll);
      return true;
    }
    const reorder = this.#happening('reorder', parcel);
    if (reorder) this.#held.hold(`reorder ${receiver}`, parcel, Number.POSITIVE_INFINITY, startAll);
    return reorder !== undefined;
  }

  #delay(parcel: Parcel): boolean {
    const delay = this.#happening('delay', parcel);
    if (delay) this.#clock.after(milliseconds(delay.by), () => this.#ways.start(parcel), parcel.delivery.id);
    return delay !== undefined;
  }

  #happening<T extends FaultType>(type: T, { delivery }: Parcel) {
    const [fault] = this.#faults.hitting([type], delivery.event, delivery.receiver);
    if (fault) delivery.faults = [...(delivery.faults ?? []), type];
    return fault;
  }
}
