import { expect, test } from 'vitest';
import { code, literalText } from './code.ts';
import { blocks, isGenerated, page } from './page.ts';
import { firstSentence, toSentence } from './sentences.ts';
import { slug } from './slug.ts';
import { table } from './table.ts';

test('a table escapes characters that would end a cell or a row', () => {
  expect(table(['a', 'b'], [['x|y', 'one\n  two']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | one two |');
});

test.each([
  ['Names, types, and values', 'names-types-and-values'],
  ['chats.patch', 'chatspatch'],
  ['poll_update', 'poll_update'],
  ['mute-until-unit', 'mute-until-unit'],
])('the anchor of %s is %s', (heading, anchor) => expect(slug(heading)).toBe(anchor));

test('code may contain backticks', () => {
  expect([code('a'), code('a`b'), code('``')]).toEqual(['`a`', '`` a`b ``', '``` `` ```']);
});

test('the first sentence ends before the next one', () => {
  expect(firstSentence('A chat, e.g. a group. `name` may be absent.')).toBe('A chat, e.g. a group.');
  expect(firstSentence(undefined)).toBe('');
});

test('a file name becomes the beginning of a sentence', () => {
  expect(toSentence('sent-by-api')).toBe('Sent by API');
});

test('a page has a notice and omits empty blocks', () => {
  expect(isGenerated(page('# A', '', undefined, 'B'))).toBe(true);
  expect(page('# A', '', undefined, 'B')).toMatch(/ -->\n\n# A\n\nB\n$/);
  expect(isGenerated(blocks('# A'))).toBe(false);
});

test('a value becomes TypeScript, on lines of their own if it is long', () => {
  expect(literalText({ type: 'status', 'x-y': [1, null, {}], quoted: `it's "so"\n` })).toBe(
    `{ type: 'status', 'x-y': [1, null, {}], quoted: 'it\\'s "so"\\n' }`,
  );
  expect(literalText({ a: 'x'.repeat(100), b: { c: true } })).toBe(
    `{\n  a: '${'x'.repeat(100)}',\n  b: { c: true },\n}`,
  );
});
