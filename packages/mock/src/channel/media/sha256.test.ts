import { expect, it } from 'vitest';
import { sha256, sha256InBrowser } from './sha256.ts';

// The example of FIPS 180-2, and the checksum of nothing.
it.each([
  ['abc', 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
  ['', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
])('of %j is the same in Node and in browsers', (text, checksum) => {
  const bytes = new TextEncoder().encode(text);
  expect([sha256(bytes), sha256InBrowser(bytes)]).toEqual([checksum, checksum]);
});
