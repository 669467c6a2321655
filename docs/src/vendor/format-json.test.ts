import { expect, test } from 'vitest';
import { formatJson } from './format-json.ts';

test('formats on one line what fits, and keeps the value', () => {
  const value = { a: { b: ['x', 1], c: {} }, long: ['x'.repeat(60), 'y'.repeat(60)], none: [] };
  expect(formatJson(value)).toBe(`{
  "a": { "b": ["x", 1], "c": {} },
  "long": [
    "${'x'.repeat(60)}",
    "${'y'.repeat(60)}"
  ],
  "none": []
}`);
  expect(JSON.parse(formatJson(value))).toEqual(value);
});

test('limits lines to 120 characters, with the comma if there is one', () => {
  const list = ['x'.repeat(120 - '  "a": [""]'.length)];
  expect(formatJson({ a: list }).split('\n')).toHaveLength(3);
  expect(formatJson({ a: [`${list[0]}x`] }).split('\n')).toHaveLength(5);
  expect(formatJson({ a: list, b: 1 }).split('\n')).toHaveLength(6);
});
