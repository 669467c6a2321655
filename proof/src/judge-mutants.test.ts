import { expect, test } from 'vitest';
import type { Payload } from './contract.ts';
import { judgeMutants } from './judge-mutants.ts';
import type { Mutant } from './mutants.ts';

const payload: Payload = { name: 'chats.post/minimal', event: 'chats.post', value: {}, refusedBy: [], kind: 'example' };
const because = 'Said twice.';

/** Mutants by name; those that end in an exclamation mark are noticed. */
function judge(names: string[], listed: string[] = []) {
  const mutants = names.map((name): Mutant => ({ name, node: {}, keyword: 'type', looser: true, definitions: {} }));
  const killer = ({ name }: Mutant) => (name.endsWith('!') ? payload : undefined);
  return judgeMutants(
    mutants,
    killer,
    listed.map((mutant) => ({ mutant, because })),
  );
}

test('counts what is noticed in a hundred', () => {
  expect(judge(['a!', 'b!', 'c!', 'd'])).toMatchObject({ score: 75, survivors: ['d'], equivalent: [] });
});

test('leaves out of the score what is listed as equivalent', () => {
  expect(judge(['a!', 'x.json#/type: drop', 'y.json#/type: drop'], ['*#/type: *'])).toMatchObject({
    score: 100,
    survivors: [],
    equivalent: ['x.json#/type: drop', 'y.json#/type: drop'],
    wronglyListed: [],
    stale: [],
  });
});

test('tells what is listed and noticed all the same', () => {
  expect(judge(['a!'], ['a!']).wronglyListed).toEqual([{ mutant: 'a!', payload, because }]);
});

test('tells what is listed and not there, reading all but the star letter by letter', () => {
  expect(judge(['a.json: ^\\d{1,2}$'], ['a.json: ^\\d{1,2}$', 'a.jso', 'aXjson: *']).stale).toEqual([
    'a.jso',
    'aXjson: *',
  ]);
});
