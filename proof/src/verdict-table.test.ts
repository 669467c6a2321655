import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Payload, readPayloads } from './contract.ts';
import { readVariations, verdictFile, writeVerdicts } from './verdict-table.ts';

const examples = readPayloads().filter(({ kind }) => kind === 'example');

test('verdicts.txt is what the schemas say today; if you meant the difference, run `npm run generate`', () => {
  expect(readFileSync(verdictFile, 'utf8').split('\n')).toEqual(writeVerdicts(examples).split('\n'));
});

test('reads the payloads of a row, with the profiles that must refuse each', () => {
  const example: Payload = {
    name: 'chats.post/own',
    event: 'chats.post',
    value: { a: { b: 1 } },
    refusedBy: [],
    kind: 'example',
  };
  const variations = readVariations([example], '# A comment.\nx.s--------s chats.post/own#/a\n');
  expect(variations.map(({ name, value, refusedBy }) => [name, JSON.stringify(value), refusedBy])).toEqual([
    ['chats.post/own#/a absent', '{}', ['strict', 'tolerant']],
    ['chats.post/own#/a null', '{"a":null}', []],
    ['chats.post/own#/a true', '{"a":true}', ['strict']],
    ['chats.post/own#/a undeclared', '{"a":{"b":1,"undeclared":1}}', ['strict']],
  ]);
});

test('asks for new verdicts when an example is gone', () => {
  expect(() => readVariations([], 'x chats.post/gone#/a')).toThrow(
    'Failed to read verdicts: there is no example chats.post/gone, please run `npm run generate`',
  );
});
