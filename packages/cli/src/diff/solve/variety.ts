/** How choices are made: always in the same order, for the smallest value, or at random, for many values. */
export interface Variety {
  readonly isRandom: boolean;
  order<T>(list: readonly T[]): readonly T[];
  /** True with a probability. Never without chance. */
  chance(probability: number): boolean;
  /** A whole number below another one. 0 without chance. */
  below(limit: number): number;
}

export const SMALLEST: Variety = { isRandom: false, order: (list) => list, chance: () => false, below: () => 0 };

/** @param random returns a number from 0 up to 1, as `Math.random` does */
export function varied(random: () => number): Variety {
  return {
    isRandom: true,
    order<T>(list: readonly T[]) {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1));
        [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
      }
      return copy;
    },
    chance: (probability) => random() < probability,
    below: (limit) => Math.floor(random() * limit),
  };
}

/** A generator of numbers from 0 up to 1 that repeats itself for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
