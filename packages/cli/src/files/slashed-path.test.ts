import { posix, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { fromSlashed, toSlashed } from './slashed-path.ts';

it.each([
  ['C:\\my schemas\\a.json', '/C:/my schemas/a.json', 'C:/my schemas/a.json'],
  ['\\\\server\\share\\a.json', '//server/share/a.json', '//server/share/a.json'],
])('on Windows, %s becomes %s, and is read as %s', (path, slashed, read) => {
  expect(toSlashed(path, win32.sep)).toBe(slashed);
  expect(fromSlashed(slashed, win32.sep)).toBe(read);
  expect(win32.resolve(read)).toBe(path);
});

it('elsewhere, a path stays as it is', () => {
  for (const path of ['/schemas/a.json', '/C:/a.json', '/a\\b.json']) {
    expect(toSlashed(path, posix.sep)).toBe(path);
    expect(fromSlashed(path, posix.sep)).toBe(path);
  }
});
