import type { WhapiEventName } from '@whapi-webhooks/types';
import { milliseconds } from '../clock/duration.ts';
import { type Fault, type FaultType, faultTypes } from './fault.ts';

/** The faults that a mock is to make, added and removed by tests. */
export interface WhapiFaults {
  /**
   * Adds a fault; it acts from the next delivery or call on.
   * @returns what removes it
   * @throws {TypeError} when a value of the fault makes no sense
   * @example whapi.faults.add({ type: 'status', status: 500, event: 'messages.post', count: 2 });
   */
  add(fault: Fault): () => void;
  /** Removes all faults. */
  clear(): void;
  /** The faults that are not spent, in the order in which they were added. */
  readonly active: readonly Fault[];
}

interface ActiveFault {
  fault: Fault;
  left: number;
}

/** Keeps faults, and decides by the seed when they happen. */
export class Faults implements WhapiFaults {
  readonly #chance: () => number;
  #active: ActiveFault[] = [];

  /** @param chance a number from 0 to 1, below 1 */
  constructor(chance: () => number) {
    this.#chance = chance;
  }

  get active(): readonly Fault[] {
    return this.#active.map(({ fault }) => fault);
  }

  add(fault: Fault): () => void {
    refuseNonsense(fault);
    const active = { fault, left: fault.count ?? Number.POSITIVE_INFINITY };
    this.#active.push(active);
    return () => this.#remove(active);
  }

  clear(): void {
    this.#active = [];
  }

  /** The faults of some types that happen now; each counts as having happened. */
  happening<T extends FaultType>(types: readonly T[], hits: (fault: Fault) => boolean): (Fault & { type: T })[] {
    return this.#active
      .filter(({ fault }) => (types as readonly FaultType[]).includes(fault.type) && hits(fault))
      .filter(({ fault: { probability = 1 } }) => probability >= 1 || this.#chance() < probability)
      .map((active) => {
        active.left -= 1;
        if (active.left <= 0) this.#remove(active);
        return active.fault as Fault & { type: T };
      });
  }

  /** The faults of some types that hit a delivery now. */
  hitting<T extends FaultType>(types: readonly T[], event: WhapiEventName, receiver: string): (Fault & { type: T })[] {
    return this.happening(types, (fault) => {
      if ('receiver' in fault && fault.receiver !== receiver) return false;
      return !('event' in fault) || [fault.event].flat().includes(event);
    });
  }

  #remove(fault: ActiveFault): void {
    this.#active = this.#active.filter((other) => other !== fault);
  }
}

function refuseNonsense({ type, probability = 1, count = 1, ...rest }: Fault): void {
  const refuse = (problem: string): never => {
    throw new TypeError(`Failed to add the fault "${type}": ${problem}`);
  };
  if (!faultTypes.includes(type)) refuse(`there is none of this name, please use one of ${faultTypes.join(', ')}`);
  if (!(probability >= 0 && probability <= 1)) refuse(`the probability must be from 0 to 1, not ${probability}`);
  if (!(count >= 1)) refuse(`the count must be at least 1, not ${count}`);
  if ('size' in rest && !(Number.isInteger(rest.size) && rest.size >= 2))
    refuse(`the size must be at least 2, not ${rest.size}`);
  if ('by' in rest) milliseconds(rest.by);
}
