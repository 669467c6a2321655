import { describe, expect, it } from 'vitest';
import { printable, quoted } from './printable.ts';

describe.each([
  ['printable', printable],
  ['quoted', (text: string, maxLength?: number) => quoted(text, maxLength).slice(1, -1)],
])('%s', (_, escaped) => {
  it.each([
    ['ESC', '\u001b[2J', '\\u001b[2J'],
    ['a newline', 'a\nb', 'a\\nb'],
    ['a carriage return', '\r', '\\u000d'],
    ['NUL', '\0', '\\u0000'],
    ['DEL', '\u007f', '\\u007f'],
    ['a C1 control', '\u009b1m', '\\u009b1m'],
    ['a bidirectional override', 'a\u202eb', 'a\\u202eb'],
    ['a bidirectional isolate', '\u2066', '\\u2066'],
    ['a zero-width space', '\u200b', '\\u200b'],
    ['a byte order mark', '\ufeff', '\\ufeff'],
    ['a soft hyphen', '\u00ad', '\\u00ad'],
    ['a line separator', '\u2028', '\\u2028'],
    ['a no-break space', '\u00a0', '\\u00a0'],
    ['an ideographic space', '\u3000', '\\u3000'],
    ['a Hangul filler', '\u3164', '\\u3164'],
    ['a lone high surrogate', 'a\ud83d', 'a\\ud83d'],
    ['a lone low surrogate', '\ude00b', '\\ude00b'],
    ['a tag', '\u{e0041}', '\\u{e0041}'],
    ['a private character', '\ue000', '\\ue000'],
  ])('escapes %s', (_name, text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it('leaves letters, marks and emoji of any script', () => {
    for (const text of ['from_me', 'Zoë', 'שלום', 'नमस्ते', '你好', '\u{1F600}', 'a b']) expect(escaped(text)).toBe(text);
  });

  it('cuts long text, and never through a character', () => {
    expect(escaped('x'.repeat(10), 10)).toBe('x'.repeat(10));
    expect(escaped('x'.repeat(11), 10)).toBe(`${'x'.repeat(10)}\u2026`);
    expect(escaped('a\u{1F600}\u{1F600}', 4)).toBe('a\u{1F600}\u2026');
    expect(escaped('x'.repeat(1_000_000)).length).toBe(501);
    expect(escaped('\u202e'.repeat(1_000_000)).length).toBe(3_001);
  });
});

it('quoted escapes quotes and backslashes', () => {
  expect(quoted('a"b\\n')).toBe('"a\\"b\\\\n"');
});
