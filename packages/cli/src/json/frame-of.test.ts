import { expect, it } from 'vitest';
import { frameOf } from './frame-of.ts';
import { JsonText } from './json-text.ts';

function frame(text: string, value: string) {
  const offset = text.indexOf(value);
  return frameOf(text, offset, new JsonText(text).positionOf(offset));
}

/** What a frame marks. */
function marked({ lines, marked, offset, length }: ReturnType<typeof frameOf>): string {
  return lines[marked]!.slice(offset, offset + length);
}

it.each(['\n', '\r\n', '\r'])('has the line of the value and the two next to it, with %j between lines', (end) => {
  const text = ['[', '  {', '  "id": "12",', '  "x": 1', '}]'].join(end);
  expect(frame(text, '"12"')).toEqual({
    firstLine: 2,
    lines: ['  {', '  "id": "12",', '  "x": 1'],
    firstColumn: 1,
    isCut: false,
    marked: 1,
    offset: 8,
    length: 4,
  });
});

it('has one line at the beginning and the end of a text', () => {
  expect(frame('1', '1')).toMatchObject({ firstLine: 1, lines: ['1'], marked: 0, length: 1 });
  expect(frame('{"a":1}\n', '1').lines).toEqual(['{"a":1}']);
  expect(frameOf('{', 1, { line: 1, column: 2 })).toMatchObject({ lines: ['{'], offset: 1, length: 1 });
});

it.each([
  ['{"a": "x\\"y", "b": 1}', '"x', '"x\\"y"'],
  ['{"a": -12.5e3}', '-12', '-12.5e3'],
  ['{"a": null}', 'null', 'null'],
  ['{"a": {"b": 1}}', '{"b', '{'],
  ['{"a": [1]}', '[1', '['],
])('marks the value in %s', (text, start, expected) => {
  expect(marked(frame(text, start))).toBe(expected);
});

it('cuts a long line around the value, and a long value', () => {
  const text = `[${'1,'.repeat(5_000_000)}"${'v'.repeat(500)}",${'2,'.repeat(5_000_000)}3]`;
  const found = frame(text, '"v');
  expect(found).toMatchObject({ firstColumn: 9_999_962, isCut: true, offset: 40, length: 60 });
  expect(found.lines[0]).toHaveLength(100);
});
