import { expect, it } from 'vitest';
import { visibleParts } from './visible-text.tsx';

const shown = (text: string, kept?: string) =>
  visibleParts(text, kept)
    .map(({ text, isInvisible }) => (isInvisible ? `<${text}>` : text))
    .join('');

it.each([
  ['plain', 'plain'],
  ['', ''],
  ['\u001b[31mred', '<U+001B>[31mred'],
  ['photo\u202egnp.exe', 'photo<U+202E>gnp.exe'],
  ['a\u200bb\ufeffc\u00add', 'a<U+200B>b<U+FEFF>c<U+00AD>d'],
  ['\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['line\nbreak\ttab', 'line<U+000A>break<U+0009>tab'],
  ['a\u2028b', 'a<U+2028>b'],
  ['👩‍💻 👍🏽 👨‍👩‍👧', '👩‍💻 👍🏽 👨‍👩‍👧'],
  ['a\u200db', 'a<U+200D>b'],
  ['नमस्ते ñ 日本', 'नमस्ते ñ 日本'],
  ['\ud800', '<U+D800>'],
  ['\u{e0041}', '<U+E0041>'],
])('shows what is invisible in %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

it('keeps what is asked for', () => {
  expect(shown('a\nb\u0000', '\n')).toBe('a\nb<U+0000>');
});
