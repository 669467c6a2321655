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

test('limits lines to 120 characters', () => {
  const ofWidth = (width: number) => ({ a: ['x'.repeat(width - '  "a": [""],'.length)] });
  expect(formatJson(ofWidth(120)).split('\n')).toHaveLength(3);
  expect(formatJson(ofWidth(121)).split('\n')).toHaveLength(5);
});
