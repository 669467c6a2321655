import { expect, it } from 'vitest';
import { JsonText } from './json-text.ts';

function positionOf(text: string, mark = '^'): string {
  const offset = text.indexOf(mark);
  const { line, column } = new JsonText(text).positionOf(offset);
  return `${line}:${column}`;
}

it.each([
  ['the beginning', '^', '1:1'],
  ['a later line', 'a\nb\n c^', '3:3'],
  ['CRLF as one break', 'a\r\nb\r\n c^', '3:3'],
  ['a lone CR as a break', 'a\rb\r^', '3:1'],
  ['breaks of all kinds', '\n\r\n\r\r\n^', '5:1'],
  ['a tab as one column', '\t\t^', '1:3'],
  ['a letter with an accent as one column', 'é^', '1:2'],
  ['an emoji as two columns', '😀^', '1:3'],
  ['a line separator as no break', '\u2028^', '1:2'],
  ['a break as the end of its own line', 'ab^\ncd', '1:3'],
])('counts %s', (_, text, expected) => {
  expect(positionOf(text)).toBe(expected);
});

it('finds many at once, in any order and more than once', () => {
  const text = new JsonText('a\nbc\nd');
  expect(Object.fromEntries([5, 0, 3, 5, 6].map((offset) => [offset, text.positionOf(offset)]))).toEqual({
    0: { line: 1, column: 1 },
    3: { line: 2, column: 2 },
    5: { line: 3, column: 1 },
    6: { line: 3, column: 2 },
  });
});
