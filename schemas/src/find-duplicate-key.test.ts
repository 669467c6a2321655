import { expect, test } from 'vitest';
import { findDuplicateKey } from './find-duplicate-key.ts';

test.each([
  ['{"a":1,"a":2}', '/a'],
  ['{"a":1,\n "\\u0061" : 2}', '/a'],
  ['{"a":[{},{"b":1,"c":{"b":2},"b":3}]}', '/a/1/b'],
  ['[[],[1,{"x/y":{"d":0,"d":0}}]]', '/1/1/x~1y/d'],
  ['{"__proto__":1,"__proto__":2}', '/__proto__'],
])('finds the key in %s', (text, pointer) => {
  expect(findDuplicateKey(text)).toBe(pointer);
});

test.each(['{"a":{"a":["a","a",{"a":1}]},"b":{"a":1}}', '{"a":"\\"a\\":1,\\"a\\":","c":"{\\\\"}', '[]', '"a"', '1'])(
  'finds none in %s',
  (text) => {
    expect(findDuplicateKey(text)).toBeUndefined();
  },
);
