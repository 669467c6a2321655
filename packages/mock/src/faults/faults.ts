import type { WhapiEventName } from '@whapi-webhooks/types';
import { milliseconds } from '../clock/duration.ts';
import type { Fault, FaultOf, FaultType } from './fault.ts';
import { readFault } from './fault-fields.ts';

/** Failures that a test simulates. */
export interface WhapiFaults {
  /**
   * Adds a fault, which acts from the next delivery or call on.
   * @returns a function that removes it
   * @throws {TypeError} when it has an unknown type or property, or a wrong value
   * @example whapi.faults.add({ type: 'status', status: 500, event: 'messages.post', count: 2 });
   */
  add(fault: Fault): () => void;
  /**
   * Removes a fault by its id.
   * @returns whether there was such a fault that could still act
   */
  remove(id: string): boolean;
  /** Removes all faults. */
  clear(): void;
  /** The faults that can still act, in the order in which they were added. */
  readonly active: readonly Fault[];
  /** The same faults with their ids. */
  readonly entries: readonly FaultEntry[];
}

/** A fault that can still act. */
export interface FaultEntry {
  /** Names the fault for `remove`. */
  readonly id: string;
  readonly fault: Fault;
  /** How many times it can still act; infinite without a `count`. */
  readonly left: number;
}

interface ActiveFault {
  /** `f1`, `f2`, … in the order in which faults were added, unless it was given. */
  readonly id: string;
  readonly fault: Fault;
  /** Counts up in the order in which faults were added. */
  readonly order: number;
  left: number;
  /** By the test, not because it is spent. */
  isRemoved: boolean;
}

/** Faults as JSON. */
export interface FaultsState {
  /** How many were added so far. */
  readonly added: number;
  /** Those that can still act; `left` is absent where that is for ever. */
  readonly active: readonly {
    readonly id: string;
    readonly order: number;
    readonly left?: number;
    readonly fault: Fault;
  }[];
}

/** Which faults may act on something. */
interface Target<T extends FaultType> {
  types: readonly T[];
  matches(fault: FaultOf<T>): boolean;
}

/** Keeps faults, and decides by the seed whether they act. */
export class Faults implements WhapiFaults {
  readonly #chance: () => number;
  readonly #operations: readonly string[];
  readonly #onChange: () => void;
  #faults: ActiveFault[] = [];
  #added = 0;
  readonly #byFault = new WeakMap<Fault, ActiveFault>();

  /**
   * @param chance a number from 0 to 1, below 1
   * @param operations the REST operations that can fail
   * @param onChange called after each change of the faults that can act
   */
  constructor(chance: () => number, operations: readonly string[], onChange: () => void = () => {}) {
    this.#chance = chance;
    this.#operations = operations;
    this.#onChange = onChange;
  }

  get active(): readonly Fault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  get entries(): readonly FaultEntry[] {
    return this.#faults.map(({ id, fault, left }) => ({ id, fault, left }));
  }

  /**
   * @param givenId an id that no other fault has
   * @throws {TypeError} when the id is taken
   */
  add(fault: Fault, givenId?: string): () => void {
    const own = Object.freeze(readFault(fault, this.#operations));
    const id = givenId ?? `f${this.#added + 1}`;
    if (this.#faults.some((active) => active.id === id)) {
      throw new TypeError(`Failed to add a fault: there is one with the id "${id}" already. Pass another id, or none`);
    }
    const active = {
      id,
      fault: own,
      order: this.#added++,
      left: own.count ?? Number.POSITIVE_INFINITY,
      isRemoved: false,
    };
    this.#byFault.set(own, active);
    this.#faults.push(active);
    this.#onChange();
    return () => {
      active.isRemoved = true;
      this.#remove(active);
    };
  }

  remove(id: string): boolean {
    const active = this.#faults.find((each) => each.id === id);
    if (!active) return false;
    active.isRemoved = true;
    this.#remove(active);
    return true;
  }

  clear(): void {
    for (const active of this.#faults) active.isRemoved = true;
    this.#faults = [];
    this.#onChange();
  }

  get state(): FaultsState {
    const active = this.#faults.map(({ id, order, left, fault }) => ({
      ...{ id, order, fault },
      ...(Number.isFinite(left) && { left }),
    }));
    return { added: this.#added, active };
  }

  /**
   * Checks faults, to be restored later.
   * @returns a function that replaces the present ones
   * @throws {TypeError} when one of them is wrong
   */
  prepare({ added, active }: FaultsState): () => void {
    const faults = active.map(({ id, order, left = Number.POSITIVE_INFINITY, fault }) => {
      const own = Object.freeze(readFault(fault, this.#operations));
      return { id, order, left, fault: own, isRemoved: false };
    });
    return () => {
      this.clear();
      this.#added = added;
      this.#faults = faults;
      for (const each of faults) this.#byFault.set(each.fault, each);
    };
  }

  /** Forgets all faults; the ids start over. */
  reset(): void {
    this.clear();
    this.#added = 0;
  }

  /**
   * The faults of some types that act on a delivery. Each counts as having acted.
   * @param canAct whether one would change anything
   */
  all<T extends FaultType>(
    types: readonly T[],
    { event, receiver }: { event: WhapiEventName; receiver: string },
    canAct?: (fault: FaultOf<T>) => boolean,
  ): FaultOf<T>[] {
    if (this.#faults.length === 0) return [];
    return [...this.#acting({ types, matches: ofDelivery(event, receiver, canAct) })];
  }

  /** The first of the faults of some types that act on a delivery; no other counts as having acted. */
  first<T extends FaultType>(
    types: readonly T[],
    { event, receiver }: { event: WhapiEventName; receiver: string },
    canAct?: (fault: FaultOf<T>) => boolean,
  ): FaultOf<T> | undefined {
    if (this.#faults.length === 0) return undefined;
    for (const fault of this.#acting({ types, matches: ofDelivery(event, receiver, canAct) })) return fault;
    return undefined;
  }

  /** The faults that act on a call of the app: delays, and the first error. */
  hittingCall(operation: string): FaultOf<'api-status' | 'api-slow'>[] {
    const matches = (fault: Fault) =>
      !('operation' in fault) || fault.operation === undefined || fault.operation === operation;
    const [error] = this.#acting<'api-status'>({ types: ['api-status'], matches });
    return [...this.#acting<'api-slow'>({ types: ['api-slow'], matches }), ...(error ? [error] : [])];
  }

  /** Takes back that a fault acted: it had no effect in the end. */
  giveBack(fault: Fault): void {
    const active = this.#byFault.get(fault);
    if (!active || active.isRemoved) return;
    active.left += 1;
    if (active.left === 1) this.#faults = [...this.#faults, active].sort((a, b) => a.order - b.order);
    this.#onChange();
  }

  #remove(active: ActiveFault): void {
    this.#faults = this.#faults.filter((other) => other !== active);
    this.#onChange();
  }

  *#acting<T extends FaultType>({ types, matches }: Target<T>): Iterable<FaultOf<T>> {
    for (const active of this.#faults) {
      const { probability = 1 } = active.fault;
      if (!isOneOf(active.fault, types) || isWithoutEffect(active.fault)) continue;
      if (!matches(active.fault) || (probability < 1 && this.#chance() >= probability)) continue;
      active.left -= 1;
      if (active.left <= 0) this.#remove(active);
      else if (Number.isFinite(active.left)) this.#onChange();
      yield active.fault;
    }
  }
}

function isOneOf<T extends FaultType>(fault: Fault, types: readonly T[]): fault is FaultOf<T> {
  return (types as readonly FaultType[]).includes(fault.type);
}

/** A delay of nothing. */
function isWithoutEffect(fault: Fault): boolean {
  return 'by' in fault && milliseconds(fault.by) === 0;
}

function ofDelivery<T extends Fault>(
  event: WhapiEventName,
  receiver: string,
  canAct: (fault: T) => boolean = () => true,
) {
  return (fault: T) =>
    (!('receiver' in fault) || fault.receiver === undefined || fault.receiver === receiver) &&
    (!('event' in fault) || fault.event === undefined || [fault.event].flat().includes(event)) &&
    canAct(fault);
}
