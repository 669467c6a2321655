import { isSafePattern } from 'redos-detector';
import { describe, expect, test } from 'vitest';
import { definitions } from './contract.ts';
import { walkSchema } from './walk-schema.ts';

const LENGTH = 100_000;
/** Linear matching takes a few; a pattern that goes back takes minutes. */
const MOST_MILLISECONDS = 500;

const nodes = Object.values(definitions).flatMap((schema) => [...walkSchema(schema)].map(([node]) => node));
const patterns = [...new Set(nodes.flatMap(({ pattern }) => (pattern ? [pattern as string] : [])))];

describe.each(patterns)('%s', (pattern) => {
  test('never goes back far, whatever the text', () => {
    const { safe, score } = isSafePattern(pattern, { unicode: true });
    expect({ safe, score }).toMatchObject({ safe: true });
  });

  test.each(hostileTexts())('is done soon with 100 KB of %j', (unit, tail) => {
    const text = unit.repeat(LENGTH / unit.length) + tail;
    const start = performance.now();
    new RegExp(pattern, 'u').test(text);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  });
});

test('a pattern that goes back is found', () => {
  expect(isSafePattern('^(\\d+)+$', { unicode: true }).safe).toBe(false);
});

/** What the patterns repeat, and an end that makes them look for another way to match. */
function hostileTexts(): [unit: string, tail: string][] {
  return ['1', '-', 'a', '.', '1@', '1:', 'a.', '1@a.', 'https://a'].map((unit) => [unit, '!']);
}
