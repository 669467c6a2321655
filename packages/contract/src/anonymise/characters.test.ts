import { expect, it } from 'vitest';
import { Characters } from './characters.ts';

it.each(['', 'Hi 5!\n', 'Öl \u00a0Ж漢 👍🏽 ☀', '\ud83d lone \udc00', '\0\u0080\ufeff'.repeat(9)])(
  'gives %j one symbol for each character that is replaced',
  (text) => {
    const characters = new Characters();
    characters.begin(text.length);
    characters.add(text, 0, text.length);
    const { symbols, radixes } = characters;
    const replaced = Array.from(text).filter((character) => !/^[\t\n\r -/:-@[-`{-~]$/.test(character));
    expect(symbols).toHaveLength(replaced.length);
    expect(symbols.every((symbol, i) => symbol < radixes[i]!)).toBe(true);
    const written = Array.from(characters.toString());
    expect(written).toHaveLength(Array.from(text).length);
    for (const [i, character] of Array.from(text).entries())
      if (/^[ -~\n]$/.test(character)) expect(written[i]).toBe(character);
  },
);

it('writes parts in their places, and one text after another', () => {
  const characters = new Characters();
  for (const most of [5, 300_000, 9]) {
    characters.begin(most);
    characters.addPart('<');
    characters.add('ab|cé', 0, 3);
    characters.addPart('>');
    characters.add('ab|cé', 3, 5);
    characters.addPart('!');
    characters.symbols.set([25, 0, 2, 1]);
    expect(characters.toString()).toBe('<za|>cβ!');
  }
});
