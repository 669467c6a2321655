import { expect, it } from 'vitest';
import { findDuplicates } from './find-duplicates.ts';

it.each([
  ['{"a":1,"a":2}', ['/a 7']],
  ['{"a":1,"\\u0061":2}', ['/a 7']],
  ['{"a":1,"a":2,"a":3}', ['/a 7', '/a 13']],
  ['[{"b":{"c/d":1,"c/d":1}}]', ['/0/b/c~1d 15']],
  ['{"__proto__":1,"__proto__":2}', ['/__proto__ 15']],
  ['{"":1,"":2}', ['/ 6']],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', []],
  ['{"a":{"b":1},"b":2,"a":3}', ['/a 19']],
  ['"a"', []],
])('in %s', (text, expected) => {
  expect(findDuplicates(text, 9).map(({ pointer, offset }) => `${pointer} ${offset}`)).toEqual(expected);
});

it('stops at the maximum', () => {
  expect(findDuplicates(`{${Array(50).fill('"a":1').join()}}`, 9)).toHaveLength(9);
});

it('searches a text with 100,000 levels', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(findDuplicates(`{"a":1,"b":${deep},"a":2}`, 9).map(({ pointer }) => pointer)).toEqual(['/a']);
});
