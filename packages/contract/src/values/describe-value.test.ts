import { expect, it } from 'vitest';
import { describeValue } from './describe-value.ts';

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [[1, 2], 'array'],
  [{ a: 1 }, 'object'],
  [1.5, '1.5'],
  [18446744073709552000, '18446744073709552000'],
  [true, 'true'],
  ['1', '"1"'],
  ['', '""'],
  ['a "quoted"\nline', String.raw`"a \"quoted\"\nline"`],
])('describes %j as %s', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

it('cuts a long text', () => {
  expect(describeValue('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(describeValue('x'.repeat(100_000))).toBe(`"${'x'.repeat(80)}…"`);
});

it('describes what JSON does not have by its kind', () => {
  expect(describeValue(() => {})).toBe('function');
  expect(describeValue(Symbol('chat'))).toBe('symbol');
  expect(describeValue(10n)).toBe('bigint');
  expect(describeValue(Number.NaN)).toBe('NaN');
});
