import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it('escapes characters that control a terminal or are invisible', () => {
  expect(printable('a\u001b[31m\r\n\u009b\u00a0\u00ad\u061c\u202e\u2066\u2028\u{e0041}b')).toBe(
    String.raw`a\u001b[31m\u000d\u000a\u009b\u00a0\u00ad\u061c\u202e\u2066\u2028\udb40\udc41b`,
  );
});

it('keeps JSON the same JSON', () => {
  const value = { 'a\u202eb\u{e0041}': '\u009b\u001b[2J' };
  const text = printable(JSON.stringify(value), Number.POSITIVE_INFINITY);
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(JSON.parse(text)).toEqual(value);
});

it('leaves every other text as it is', () => {
  expect(printable('/chats/0/имя é 名 😀')).toBe('/chats/0/имя é 名 😀');
});

it('cuts a long text, never inside a character', () => {
  expect(printable('x'.repeat(300))).toBe('x'.repeat(300));
  expect(printable('x'.repeat(301))).toBe(`${'x'.repeat(300)}…`);
  expect(printable('ab😀', 3)).toBe('ab…');
});
