import { describe, expect, it } from 'vitest';
import { Code, printComment, printText, printValue } from './print-value.ts';

/** What TypeScript makes of an expression. */
const evaluated = (code: string): unknown => new Function(`return ${code};`)();

const texts = [
  `it's "so" \`\${called}\``,
  'a\nb\r\tc\0d\u0007',
  'line\u2028paragraph\u2029end',
  '</script><script>alert(1)</script><!-- comment',
  '*/ /* // \\ \\n \\u0041',
  'right to left \u202e, isolated \u2066x\u2069, \ufeff',
  '\ud800 alone, 👍🏽 together, 👩‍👩‍👧',
  '\u001b[31mred\u001b[0m',
  '__proto__',
  '',
];

describe('a text', () => {
  it.each(texts)('%j means the same as code', (text) => expect(evaluated(printText(text))).toBe(text));

  it.each(texts)('%j is on one line, and can be shown anywhere', (text) => {
    expect(printText(text)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]|<\/|<!--|\*\//u);
  });

  it.each(texts)('%j ends no comment', (text) => {
    const lines = printComment(text).split(/[\n\r\u2028\u2029]/);
    expect(lines).toEqual([expect.stringMatching(/^\/\/ /)]);
  });
});

describe('a value', () => {
  const values: unknown[] = [
    { a: 1, 'b-c': [true, null, { d: 'e' }], 1: -0, if: 'x', 'a b': {} },
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'),
    [],
    {},
    -1.5e300,
    { long: 'x'.repeat(200), list: Array.from({ length: 50 }, (_, i) => ({ i })) },
  ];

  it.each(values)('%j means the same as code', (value) => {
    const read = evaluated(`(${printValue(value)})`);
    expect(read).toStrictEqual(value);
    expect(JSON.stringify(read)).toBe(JSON.stringify(value));
  });

  it('is broken where a line would be too long', () => {
    const value = { from: '919984351847', text: 'x'.repeat(60) };
    expect(printValue(value)).not.toContain('\n');
    expect(printValue(value, '  ', 40)).toBe(`{\n    from: '919984351847',\n    text: '${'x'.repeat(60)}',\n  }`);
  });

  it('may have code in it', () => {
    expect(printValue({ messageId: new Code('message.id') })).toBe('{ messageId: message.id }');
  });
});
