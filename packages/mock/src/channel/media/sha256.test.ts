import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256 } from './sha256.ts';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000])('agrees with Node on %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256);
  expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('base64'));
});
