import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of random bytes that repeats itself for the same seed. */
export function seededBytes(seed: number): (length: number) => Uint8Array {
  const generator = xoroshiro128plus(seed);
  return (length) => Uint8Array.from({ length }, () => generator.next() & 0xff);
}
