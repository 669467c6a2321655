import { expect, it } from 'vitest';
import { textLiteral } from './text-literal.ts';

const value = { 'O\'Neill "Ann"': ['\\ \\u00e9 `x`', 'Zoë 🙂\u2028\n\u0000', null, 1.5] };

it('writes a literal whose text parses to the same value', async () => {
  const code = encodeURIComponent(`export default ${textLiteral(value)}`);
  const { default: text } = await import(/* @vite-ignore */ `data:text/javascript,${code}`);
  expect(JSON.parse(text)).toEqual(value);
});

it('writes ASCII only', () => {
  expect(textLiteral(value)).toMatch(/^'[ -~]*'$/);
});
