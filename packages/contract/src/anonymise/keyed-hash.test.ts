import { expect, it } from 'vitest';
import { keyedHash, keyFrom } from './keyed-hash.ts';

// The vectors that the authors of SipHash published: key 00 01 … 0f, message 00 01 … of the given length.
const VECTORS: readonly [length: number, hash: string][] = [
  [0, '726fdb47dd0e0e31'],
  [1, '74f839c593dc67fd'],
  [2, '0d6c8009d9a94f5a'],
  [15, 'a129ca6149be45e5'],
];

it.each(VECTORS)('is SipHash-2-4 for %i bytes', (length, expected) => {
  const key = Uint32Array.of(0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c);
  const bytes = Uint8Array.from({ length }, (_, index) => index);
  const [low, high] = keyedHash(key, bytes);
  expect([high, low].map((half) => half.toString(16).padStart(8, '0')).join('')).toBe(expected);
});

it('makes different keys from different salts, whatever their length', () => {
  const keys = ['', 'a', 'b', 'a'.repeat(1000), 'a'.repeat(1001), 'ä'].map((salt) => keyFrom(salt).join());
  expect(new Set(keys).size).toBe(keys.length);
});
