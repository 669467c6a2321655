import type { Json } from '../logic/formula.ts';

/**
 * What is known about the values that meet a goal: one of them, that there is none, or neither.
 * A `doubt` says why the value may not meet it after all.
 */
export type Outcome = { value: Json; doubt?: string } | { empty: true } | { unknown: string };

export const EMPTY: Outcome = { empty: true };

export function isFound(outcome: Outcome): outcome is { value: Json; doubt?: string } {
  return 'value' in outcome;
}

/** Collects the outcomes of ways to meet a goal. The first value without doubt is the outcome of them all. */
export class Ways {
  #found: Outcome | undefined;
  #unknown: string | undefined;

  /** @returns the outcome that ends the search */
  add(outcome: Outcome): Outcome | undefined {
    if ('value' in outcome) {
      if (!outcome.doubt) return outcome;
      this.#found ??= outcome;
    } else if ('unknown' in outcome) this.#unknown ??= outcome.unknown;
    return undefined;
  }

  get outcome(): Outcome {
    return this.#found ?? (this.#unknown === undefined ? EMPTY : { unknown: this.#unknown });
  }
}
