import { expect, it } from 'vitest';
import { parseLazily } from './parse-lazily.ts';

it('lists its keys in order, and parses their texts', () => {
  const values = parseLazily<{ b: object; a: object }>({ b: '{"x":1}', a: '[]' });
  expect(Object.entries(values)).toEqual([
    ['b', { x: 1 }],
    ['a', []],
  ]);
});

it('parses a text once', () => {
  const values = parseLazily<{ a: object }>({ a: '{}' });
  expect(values.a).toBe(values.a);
});

it('parses a text only when it is asked for', () => {
  const values = parseLazily<{ good: object; bad: object }>({ good: '{}', bad: 'not JSON' });
  expect(values.good).toEqual({});
  expect(() => values.bad).toThrow(SyntaxError);
});

it('does not let a value be replaced', () => {
  const values = parseLazily<{ a: object }>({ a: '{}' });
  expect(() => Object.assign(values, { a: 1 })).toThrow(TypeError);
});
