import { expect, it } from 'vitest';
import { lineOf } from './line-of.ts';

const text = `{
  "name": "a \\" b",
  "steps": [
    { "do": "x", "with": { "n": [1, 2.5e3, true, null, "]}"] } },
    {
      "do": "y",
      "with": {
        "a/b~": [
          {},
          [],
          "here"
        ],
        "last": -1
      }
    }
  ]
}`;

it.each([
  ['', 1],
  ['/name', 2],
  ['/steps', 3],
  ['/steps/0', 4],
  ['/steps/0/with/n/4', 4],
  ['/steps/1', 5],
  ['/steps/1/do', 6],
  ['/steps/1/with/a~1b~0/1', 10],
  ['/steps/1/with/a~1b~0/2', 11],
  ['/steps/1/with/last', 13],
])('finds %s in line %i', (pointer, line) => {
  expect(lineOf(text, pointer)).toBe(line);
});

it.each([
  ['/steps/1/missing', 5],
  ['/steps/7', 3],
  ['/name/deeper', 2],
  ['/nothing', 1],
])('finds what is around %s', (pointer, line) => {
  expect(lineOf(text, pointer)).toBe(line);
});

it('reads text without spaces, and scalars', () => {
  expect(lineOf('{"a":[1,{"b":2}],"c":\n3}', '/c')).toBe(2);
  expect(lineOf('\n\n"x"', '')).toBe(3);
});
