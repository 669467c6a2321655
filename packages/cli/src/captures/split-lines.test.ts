import { expect, it } from 'vitest';
import { splitLines } from './split-lines.ts';

async function split(chunks: string[], maxBytes = 100): Promise<string[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const parts: string[] = [];
  for await (const { bytes } of splitLines(stream(), maxBytes)) parts.push(bytes ? Buffer.from(bytes).toString() : '!');
  return parts;
}

it.each([
  [['a\nb\n'], ['a\nb\n']],
  [['a\nb'], ['a\n', 'b']],
  [
    ['a', 'b\nc', 'd', '\n'],
    ['ab\n', 'cd\n'],
  ],
  [['\n\n'], ['\n\n']],
  [[], []],
  [['é\n'], ['é\n']],
])('%j', async (chunks, expected) => {
  expect(await split(chunks)).toEqual(expected);
});

it('yields the same bytes wherever the chunks end', async () => {
  const text = 'one\ntwo\r\n\nthree\nfour';
  for (let size = 1; size <= text.length; size++) {
    const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g'))!;
    const parts = await split(chunks);
    expect(parts.join('')).toBe(text);
    expect(parts.slice(0, -1).every((part) => part.endsWith('\n'))).toBe(true);
  }
});

it('drops a line that is too long, and goes on with the next', async () => {
  expect(await split(['a\n', '12345', '67890', 'more', 'end\nb\n', 'c'], 8)).toEqual(['a\n', '!', 'b\n', 'c']);
  expect(await split(['1234567890', '1'], 8)).toEqual(['!']);
});
