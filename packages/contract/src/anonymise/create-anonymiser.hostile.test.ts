import { expect, inject, it, vi } from 'vitest';
import { createAnonymiser } from './create-anonymiser.ts';

/** Hundreds of thousands in `npm run test:long`: an algorithm in quadratic time, or in recursion, fails with fewer. */
const LONG = inject('fullSize') ? 200_000 : 20_000;

const anonymise = createAnonymiser({ salt: 'a salt for tests' });

it('takes payloads that are nested more deeply than calls can be', () => {
  for (const [open, close] of ['[]', ['{"messages":', '}']]) {
    let value = anonymise(JSON.parse(`${open!.repeat(LONG)}1${close!.repeat(LONG)}`));
    let count = 0;
    while (typeof value === 'object' && value !== null) {
      value = Object.values(value)[0];
      count++;
    }
    expect(count).toBe(LONG);
  }
});

it('takes names that objects have by nature', () => {
  const hostile = JSON.parse(
    '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "toString": "x", "hasOwnProperty": 1}',
  );
  const replaced = anonymise(hostile) as object;
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(replaced)).toBe(Object.prototype);
  expect(Object.keys(replaced)).toHaveLength(4);
  expect(JSON.stringify(replaced)).not.toContain('__proto__');
});

it('keeps properties whose names are replaced by the same one apart', () => {
  const names = ['ä ', 'ö ', 'ü ', 'é ', 'è '].flatMap((name) => Array.from({ length: 26 }, (_, i) => name + (i % 26)));
  const source = Object.fromEntries(names.map((name) => [name, 1]));
  expect(Object.keys(anonymise(source) as object)).toHaveLength(Object.keys(source).length);
});

it('looks for a free name a few times at most, however many are replaced by the same one', () => {
  const hasOwn = vi.spyOn(Object, 'hasOwn');
  const names = Array.from({ length: 5_000 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  anonymise(Object.fromEntries(names.map((name) => [name, 1])));
  const calls = hasOwn.mock.calls.length;
  hasOwn.mockRestore();
  expect(calls).toBeLessThan(names.length * 4);
});

it.each([
  ['letters', 'x'],
  ['digits', '1'],
  ['signs', '+'],
  ['plus and digits', '+1 '],
  ['at signs', 'a@a'],
  ['dots', 'a.'],
  ['blanks', ' '],
  ['slashes', 'https://'],
  ['hyphens', 'abcdefgh1-'],
  ['equals signs', 'A='],
  ['surrogates', '\ud83d'],
  ['emoji', '👍\u200d'],
  ['lines of a vCard', 'BEGIN:VCARD\n;'],
  ['previews', 'data:image/jpeg;base64,'],
])('takes a long text of %s', (_, part) => {
  const text = part.repeat(Math.ceil(LONG / part.length));
  const name = anonymise({
    [text]: text,
    file_name: text,
    mime_type: text,
    messages: [{ type: text, timestamp: text }],
  });
  expect(JSON.stringify(name).length).toBeGreaterThan(LONG / 2);
});

it.each([99_999_999_999.5, 100_000_000_000, -1.5, -99_999_999_999, 5e-324, 1e21, 1.7976931348623157e308])(
  'takes %d as a timestamp, which stays on its side of the bounds',
  (timestamp) => {
    const { messages } = anonymise({ messages: [{ timestamp }] }) as { messages: [{ timestamp: number }] };
    const replaced = messages[0].timestamp;
    expect(Number.isFinite(replaced)).toBe(true);
    expect([replaced > 99_999_999_999, replaced < 0]).toEqual([timestamp > 99_999_999_999, timestamp < 0]);
    expect(Number.isInteger(replaced)).toBe(Number.isInteger(timestamp));
  },
);

it('returns JSON for what is none', () => {
  const values = [
    undefined,
    () => 1,
    Symbol('x'),
    1n,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    1e-7,
    5e-324,
    1.7976931348623157e308,
  ];
  const replaced = anonymise({ values }) as { values: unknown[] };
  expect(JSON.parse(JSON.stringify(replaced))).toEqual(replaced);
  expect(replaced.values.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => null));
});
