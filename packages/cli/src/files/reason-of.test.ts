import { expect, it } from 'vitest';
import { reasonOf } from './reason-of.ts';

it.each([
  ['EACCES', 'permission denied'],
  ['EIO', 'EIO: i/o error, read'],
  [undefined, 'EIO: i/o error, read'],
])('words %s', (code, expected) => {
  expect(reasonOf(Object.assign(new Error('EIO: i/o error, read'), { code }))).toBe(expected);
});
