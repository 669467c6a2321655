import { expect, test } from 'vitest';
import { mask, nameOf, wordOf } from './mask.ts';

test.each<[unknown, unknown]>([
  ['Gerald was here at 5', 'Xxxxxx xxx xxxx xx 0'],
  ['919984351847@s.whatsapp.net', '000000000000@s.whatsapp.net'],
  ['https://example.com/Anna?x=1', 'https://xxxxxxx.xxx/Xxxx?x=0'],
  ['Привет, 世界 ٣ é', 'Xxxxxx, xx 0 x'],
  ['I 👩‍👩‍👧 ❤️ € \ud83d it', 'X ? ?x ? ? xx'],
  ['«a» – b', '?x? ? x'],
  ['a'.repeat(70), `${'x'.repeat(60)}…`],
  [1712995245, 1111111111],
  [52.52, 11.11],
  [-1e21, -1e21],
  [8841, 1111],
  [37, 11],
  [-17, -11],
  [1005, 1111],
  [0.0405, 0.0111],
  [0, 0],
  [12_345, 11_111],
  [null, null],
  [true, true],
  [
    { name: 'Anna', 919984351847: 'x' },
    { '*': 'x', name: 'Xxxx' },
  ],
  [
    ['a', 'b', 'c', 'd'],
    ['x', 'x', 'x'],
  ],
  [{ a: { b: { c: { d: 1 } } } }, { a: { b: { c: {} } } }],
])('masks %j as %j', (value, masked) => {
  expect(mask(value)).toEqual(masked);
});

test('keeps no part of a number, whatever its notation', () => {
  for (const number of [491701234567, -491701234567, 4.91701234567e30, 0.00491701234567, 4.917e-9]) {
    expect(`${mask(number)}`).not.toMatch(/[4-9]{2}|4917/);
  }
});

test.each([
  ['is_ai', 'is_ai'],
  ['x-y', 'x-y'],
  ['v1234', 'v1234'],
  ['919984351847', '*'],
  ['3EB0C767D26A1D39E6', '*'],
  ['120363271212442249@g.us', '*'],
  ['Anna Smith', '*'],
  ['', '*'],
])('reads the name %j as %j', (name, read) => {
  expect(nameOf(name)).toBe(read);
});

test.each([
  ['poll_update', 'poll_update'],
  ['image/jpeg', 'image/jpeg'],
  ['not a word', '*'],
  ['Ünal', '*'],
  ['x919984351847', '*'],
  [7, 7],
  [123456, '*'],
  [{}, '*'],
])('reads the value %j as %j', (value, read) => {
  expect(wordOf(value)).toBe(read);
});
