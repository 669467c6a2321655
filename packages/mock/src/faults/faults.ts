import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Fault, FaultType } from './fault.ts';
import { assertValidFault } from './fault-fields.ts';

/** The faults that a mock is to make, added and removed by tests. */
export interface WhapiFaults {
  /**
   * Adds a fault; it acts from the next delivery or call on.
   * @returns what removes it
   * @throws {TypeError} when the fault makes no sense
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
    assertValidFault(fault);
    const active = { fault: structuredClone(fault), left: fault.count ?? Number.POSITIVE_INFINITY };
    this.#active.push(active);
    return () => this.#remove(active);
  }

  clear(): void {
    this.#active = [];
  }

  /** The faults of some types that hit a delivery now. */
  hitting<T extends FaultType>(types: readonly T[], event: WhapiEventName, receiver: string): (Fault & { type: T })[] {
    return this.#happening(types, (fault) => {
      if ('receiver' in fault && fault.receiver !== undefined && fault.receiver !== receiver) return false;
      return !('event' in fault) || fault.event === undefined || [fault.event].flat().includes(event);
    });
  }

  /** The faults that hit a call of the app now. */
  hittingCall(operation: string): Extract<Fault, { type: 'api-status' | 'api-slow' }>[] {
    return this.#happening(['api-slow', 'api-status'], (fault) => {
      return !('operation' in fault) || fault.operation === undefined || fault.operation === operation;
    });
  }

  /** Each that happens counts as having happened. */
  #happening<T extends FaultType>(types: readonly T[], hits: (fault: Fault) => boolean): (Fault & { type: T })[] {
    if (this.#active.length === 0) return [];
    return this.#active
      .filter(({ fault }) => (types as readonly FaultType[]).includes(fault.type) && hits(fault))
      .filter(({ fault: { probability = 1 } }) => probability >= 1 || this.#chance() < probability)
      .map((active) => {
        active.left -= 1;
        if (active.left <= 0) this.#remove(active);
        return active.fault as Fault & { type: T };
      });
  }

  #remove(fault: ActiveFault): void {
    this.#active = this.#active.filter((other) => other !== fault);
  }
}
