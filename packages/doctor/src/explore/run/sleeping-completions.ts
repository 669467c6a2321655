import type { Completion } from './completion.ts';
import type { FaultLimits } from './faults.ts';

/**
 * Leaves out schedules that differ only by the order of neighbours that are independent of each other (sleep sets): once
 * everything that begins with one of two was explored, it sleeps after the other until something happens that depends on
 * it.
 */
export class SleepingCompletions {
  readonly #chatsCommute: boolean;
  /** Where the order is limited, one order of two neighbours can leave less room for what follows than the other. */
  readonly #isOn: boolean;
  #sleeping = new Map<string, Completion>();

  constructor({ reorders, overlaps, delays }: FaultLimits, chatsCommute: boolean) {
    this.#isOn = Math.min(reorders, overlaps, delays) === Number.POSITIVE_INFINITY;
    this.#chatsCommute = chatsCommute;
  }

  /** Those that need to be explored. */
  awake(completions: readonly Completion[]): readonly Completion[] {
    if (this.#sleeping.size === 0) return completions;
    return completions.filter(({ label }) => !this.#sleeping.has(label));
  }

  /** @param before the alternatives that were explored before */
  take(taken: Completion, before: readonly Completion[]): void {
    if (!this.#isOn || (this.#sleeping.size === 0 && before.length === 0)) return;
    const next = new Map<string, Completion>();
    for (const other of [...this.#sleeping.values(), ...before]) {
      if (this.#areIndependent(taken, other)) next.set(other.label, other);
    }
    this.#sleeping = next;
  }

  #areIndependent(a: Completion, b: Completion): boolean {
    // The first of two of a kind may be the last that is allowed.
    if (LIMITED.some((fault) => a.faults.includes(fault) && b.faults.includes(fault))) return false;
    if (MOVES_TIME.has(a.kind) || MOVES_TIME.has(b.kind)) return false;
    // What fails on its way runs no code of the app.
    if (a.kind === 'failure' || b.kind === 'failure') return a.delivery !== b.delivery;
    return this.#chatsCommute && a.chat !== undefined && b.chat !== undefined && a.chat !== b.chat;
  }
}

const LIMITED = ['duplicates', 'failures', 'timeouts'] as const;
const MOVES_TIME: ReadonlySet<string> = new Set(['timer', 'clock', 'timeout', 'end']);
