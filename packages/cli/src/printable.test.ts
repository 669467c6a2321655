import { expect, it } from 'vitest';
import { printable } from './printable.ts';

it('spells out what would steer a terminal or not show', () => {
  expect(printable('a\u001b[31m\r\n\u009b\u00a0\u202e\u2028b')).toBe(
    String.raw`a\u001b[31m\u000d\u000a\u009b\u00a0\u202e\u2028b`,
  );
});

it('leaves every other text as it is', () => {
  expect(printable('/chats/0/имя é 名 😀')).toBe('/chats/0/имя é 名 😀');
});
