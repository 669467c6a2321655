import { expect, it } from 'vitest';
import { chacha20 } from './chacha20.ts';

it('is ChaCha20 as RFC 8439 has it in section 2.3.2', () => {
  const key = new Uint32Array(Uint8Array.from({ length: 32 }, (_, index) => index).buffer);
  const next = chacha20(key, [0x09000000, 0x4a000000, 0]);
  next();
  const second = Array.from(next(), (word) => (word >>> 0).toString(16).padStart(8, '0'));
  expect(second.join(' ')).toBe(
    'e4e7f110 15593bd1 1fdd0f50 c47120a3 c7f4d1c7 0368c033 9aaa2204 4e6cd4c3 466482d2 09aa9f07 05d7c214 a2028bd9 d19c12b5 b94e16de e883d0cb 4e3c50a2',
  );
});
