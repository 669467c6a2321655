import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { findSyntaxFault } from './find-syntax-fault.ts';

it.each([
  ['', 0, 'a value', 'the end of the file'],
  ['{"a" 1}', 5, 'a colon', '1'],
  ['{"a":}', 5, 'a value', '}'],
  ['{"a":1 "b":2}', 7, 'a comma', '"b"'],
  ['{"a":1', 6, 'a comma or closing brace', 'the end of the file'],
  ['{"a":1,}', 7, 'a property name in double quotes', '}'],
  ['[1 2]', 3, 'a comma', '2'],
  ['[1', 2, 'a comma or closing bracket', 'the end of the file'],
  ['[1,]', 3, 'a value', ']'],
  ['{} {}', 3, 'the end of the file', '{'],
  ['[tru]', 1, 'a value', 'tru'],
  ['{"a":1, // note\n"b":2}', 8, 'a value', '// note'],
  [`[${'x'.repeat(99)}]`, 1, 'a value', `${'x'.repeat(20)}…`],
  ['["abc', 1, 'a closing quote', '"abc'],
  ['["abc\n"]', 1, 'a closing quote', '"abc'],
  ['["a\tb"]', 1, 'an escape in place of a raw control character', '"a\tb"'],
  [String.raw`["C:\Users"]`, 1, 'an escape such as \\n, \\" or \\u00e9', '"C:\\Users"'],
])('in %j, at %i, expects %s', (text, offset, expected, received) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(findSyntaxFault(text)).toMatchObject({ offset, expected, received });
});

it('finds no fault in JSON', () => {
  for (const text of ['null', ' [ ] ', '{"a":{"b":[1,-0.5e+7,"\\u00e9\\/\\"",true,false]}}', '"\u007f\u2028"']) {
    expect(JSON.parse(text)).toBeDefined();
    expect(findSyntaxFault(text)).toBeUndefined();
  }
});

it('returns nothing for 100,000 levels instead of throwing', () => {
  expect(findSyntaxFault('['.repeat(100_000))).toBeUndefined();
});

describe('with one character changed', () => {
  const text = JSON.stringify(examples['messages.post'].minimal, null, 1);
  const SLIPS = ['', '"', '\\', '{', '}', '[', ']', ',', ':', '\n', '\t', '0', '-', '.', 'e', 't', '/', "'", '\u00a0'];
  const slipped = Array.from({ length: text.length + 1 }, (_, offset) =>
    SLIPS.flatMap((slip) => [0, 1].map((removed) => text.slice(0, offset) + slip + text.slice(offset + removed))),
  );

  it('agrees with JSON.parse', () => {
    const disputed = slipped.flat().filter((candidate) => isJson(candidate) === Boolean(findSyntaxFault(candidate)));
    expect(disputed).toEqual([]);
  });

  function isJson(candidate: string): boolean {
    try {
      JSON.parse(candidate);
      return true;
    } catch {
      return false;
    }
  }
});
