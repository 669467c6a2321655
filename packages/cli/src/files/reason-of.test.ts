import { expect, it } from 'vitest';
import { reasonOf } from './reason-of.ts';

it.each([
  ['EACCES', 'no permission to read it'],
  ['ERR_STRING_TOO_LONG', 'it is too large, at most 512 MB can be read'],
  ['EIO', 'EIO: i/o error, read'],
  [undefined, 'EIO: i/o error, read'],
])('words %s', (code, expected) => {
  expect(reasonOf(Object.assign(new Error('EIO: i/o error, read'), { code }))).toBe(expected);
});
