import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

it.each([0, 1, 2, 3, 8_189, 8_190, 8_191, 20_000])('turns %i bytes into base64 and back', (length) => {
  const bytes = new Uint8Array(length).map((_, i) => (i * 7) % 256);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});
