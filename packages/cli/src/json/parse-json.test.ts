import { expect, it } from 'vitest';
import { parseJson, TooDeepError } from './parse-json.ts';

const nested = (levels: number, inner = '1') => `${'{"a":['.repeat(levels / 2)}${inner}${']}'.repeat(levels / 2)}`;
const long = JSON.stringify('x'.repeat(300_000));

it('refuses a long text with more than 10,000 levels, whole or not', () => {
  const deep = nested(10_002, long);
  expect(() => parseJson(deep)).toThrow(TooDeepError);
  expect(() => parseJson('['.repeat(300_000))).toThrow(TooDeepError);
});

it('reads what has fewer, whatever its texts contain', () => {
  expect(() => parseJson(nested(10_000, long))).not.toThrow();
  const texts = ['['.repeat(300_000), '"[\\"{\\\\'.repeat(50_000), '\\'];
  expect(parseJson(JSON.stringify(texts))).toEqual(texts);
  expect(() => parseJson(`"${'['.repeat(300_000)}`)).toThrow(SyntaxError);
});

it('does not scan a short text', () => {
  expect(() => parseJson(nested(20_000))).not.toThrow();
});
