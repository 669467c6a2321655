import { xoroshiro128plus, xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A source of chance that repeats itself for the same seed. */
export class SeededRandom {
  #generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** Starts over. */
  reset(seed: number): void {
    this.#generator = xoroshiro128plus(seed);
  }

  /** Where it is: what follows is the same for the same state. */
  get state(): readonly number[] {
    return this.#generator.getState();
  }

  set state(state: readonly number[]) {
    this.#generator = xoroshiro128plusFromState(state);
  }

  /** `length` random bytes. */
  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let i = 0; i < length; i++) bytes[i] = this.#generator.next();
    return bytes;
  }

  /** A number from 0 to 1, below 1. */
  chance(): number {
    return (this.#generator.next() >>> 0) / 2 ** 32;
  }
}
