/** SipHash-2-4 of the first `length` bytes, as two halves of 32 bits, the lower one first. */
export function keyedHash(key: Uint32Array, bytes: Uint8Array, length = bytes.length): [number, number] {
  let v0l = key[0]! ^ 0x70736575;
  let v0h = key[1]! ^ 0x736f6d65;
  let v1l = key[2]! ^ 0x6e646f6d;
  let v1h = key[3]! ^ 0x646f7261;
  let v2l = key[0]! ^ 0x6e657261;
  let v2h = key[1]! ^ 0x6c796765;
  let v3l = key[2]! ^ 0x79746573;
  let v3h = key[3]! ^ 0x74656462;
  const last = length >> 3;

  // One turn for each eight bytes, one for the rest with the length, and one that ends it.
  for (let block = 0; block <= last + 1; block++) {
    const ends = block > last;
    let ml = 0;
    let mh = 0;
    if (!ends) {
      const at = block << 3;
      if (block < last) {
        ml = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
        mh = bytes[at + 4]! | (bytes[at + 5]! << 8) | (bytes[at + 6]! << 16) | (bytes[at + 7]! << 24);
      } else {
        for (let i = at; i < length; i++) {
          if (i - at < 4) ml |= bytes[i]! << (8 * (i & 3));
          else mh |= bytes[i]! << (8 * (i & 3));
        }
      }
      if (block === last) mh |= length << 24;
    } else v2l ^= 0xff;
    v3l ^= ml;
    v3h ^= mh;
    for (let round = ends ? 4 : 2; round > 0; round--) {
      v0l = (v0l + v1l) | 0;
      v0h = (v0h + v1h + (v0l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      let high = (v1h << 13) | (v1l >>> 19);
      v1l = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
      v1h = high ^ v0h;
      high = v0h;
      v0h = v0l;
      v0l = high;

      v2l = (v2l + v3l) | 0;
      v2h = (v2h + v3h + (v2l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      high = (v3h << 16) | (v3l >>> 16);
      v3l = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
      v3h = high ^ v2h;

      v0l = (v0l + v3l) | 0;
      v0h = (v0h + v3h + (v0l >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      high = (v3h << 21) | (v3l >>> 11);
      v3l = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
      v3h = high ^ v0h;

      v2l = (v2l + v1l) | 0;
      v2h = (v2h + v1h + (v2l >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      high = (v1h << 17) | (v1l >>> 15);
      v1l = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
      v1h = high ^ v2h;
      high = v2h;
      v2h = v2l;
      v2l = high;
    }
    v0l ^= ml;
    v0h ^= mh;
  }
  return [(v0l ^ v1l ^ v2l ^ v3l) >>> 0, (v0h ^ v1h ^ v2h ^ v3h) >>> 0];
}

/** A key of twelve words from a text of any length: four for `keyedHash`, then eight for `chacha20`. */
export function keyFrom(salt: string): Uint32Array {
  const bytes = new TextEncoder().encode(salt);
  const parts = [1, 2, 3, 4, 5, 6].map((part) => keyedHash(Uint32Array.of(part, 0, 0, 0), bytes));
  return Uint32Array.from(parts.flat());
}
