/** The constant of ChaCha for a key of 256 bits: «expand 32-byte k». */
const CONSTANT = [0x61707865, 0x3320646e, 0x79622d32, 0x6b206574];
const WORDS = 16;
const DOUBLE_ROUNDS = 10;

/**
 * The key stream of ChaCha20 (RFC 8439), from its first block.
 * @param key eight words of 32 bits
 * @param nonce three words: the same key and nonce give the same stream
 * @returns a function that returns the next block, 16 words of 32 bits, always in the same array
 */
export function chacha20(key: Uint32Array, nonce: readonly [number, number, number]): () => Int32Array {
  const state = Int32Array.of(...CONSTANT, ...key, 0, ...nonce);
  const x = new Int32Array(WORDS);
  return () => {
    x.set(state);
    for (let round = 0; round < DOUBLE_ROUNDS; round++) {
      quarterRound(x, 0, 4, 8, 12);
      quarterRound(x, 1, 5, 9, 13);
      quarterRound(x, 2, 6, 10, 14);
      quarterRound(x, 3, 7, 11, 15);
      quarterRound(x, 0, 5, 10, 15);
      quarterRound(x, 1, 6, 11, 12);
      quarterRound(x, 2, 7, 8, 13);
      quarterRound(x, 3, 4, 9, 14);
    }
    for (let i = 0; i < WORDS; i++) x[i] = x[i]! + state[i]!;
    state[12]! += 1;
    return x;
  };
}

function quarterRound(x: Int32Array, ia: number, ib: number, ic: number, id: number): void {
  let a = x[ia]!;
  let b = x[ib]!;
  let c = x[ic]!;
  let d = x[id]!;
  a = (a + b) | 0;
  d ^= a;
  d = (d << 16) | (d >>> 16);
  c = (c + d) | 0;
  b ^= c;
  b = (b << 12) | (b >>> 20);
  a = (a + b) | 0;
  d ^= a;
  d = (d << 8) | (d >>> 24);
  c = (c + d) | 0;
  b ^= c;
  b = (b << 7) | (b >>> 25);
  x[ia] = a;
  x[ib] = b;
  x[ic] = c;
  x[id] = d;
}
