import { expect, it } from 'vitest';
import { formatSize, parseSize } from './byte-size.ts';

it.each([
  ['32mb', 32_000_000, '32 MB'],
  ['5 KB', 5_000, '5 KB'],
  ['1500kb', 1_500_000, '1500 KB'],
  ['17', 17, '17 bytes'],
  ['0b', 0, '0 bytes'],
])('reads %s, and writes it', (text, bytes, written) => {
  expect(parseSize(text)).toBe(bytes);
  expect(formatSize(bytes)).toBe(written);
});

it.each(['', 'mb', '-1', '1.5mb', '1gb', '0x1', '1e3', '1 m b'])('rejects %j', (text) => {
  expect(parseSize(text)).toBeUndefined();
});
