import { expect, it } from 'vitest';
import { decode } from './decode.ts';

it('strips one byte order mark from the front, and no other', () => {
  expect(decode(Buffer.from('\ufeff{"a":"\ufeff"}'))).toBe('{"a":"\ufeff"}');
  expect(decode(Buffer.from('\ufeff\ufeff'))).toBe('\ufeff');
});
