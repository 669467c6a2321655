import { expect, it } from 'vitest';
import { placesOf } from './places.ts';

const COLOR = { type: 'string', enum: ['red', 'blue'] };
const SECONDS = { title: 'TimestampSeconds', type: 'integer', minimum: 0, maximum: 99 };

/** The row that a path of names leads to; `[]` is the place of items. */
function placeAt($defs: object, ...path: string[]) {
  const table = placesOf({ $defs });
  return path.reduce((place, name) => table[name === '[]' ? place.items! : place.properties![name]!]!, table[0]!);
}

it('knows a vocabulary by all definitions of a place', () => {
  const closed = { Label: { properties: { color: COLOR } }, Other: { properties: { color: { const: 'green' } } } };
  expect(placeAt(closed, 'color')).toEqual({ words: ['blue', 'green', 'red'], vocabulary: true });
  const free = { ...closed, Text: { properties: { color: { type: 'string', maxLength: 5 } } } };
  expect(placeAt(free, 'color')).toEqual({ words: ['blue', 'green', 'red'], maxLength: 5 });
});

it('follows references, combinations and items', () => {
  const $defs = {
    Base: { properties: { at: { $ref: '#/$defs/TimestampSeconds' } } },
    Item: { allOf: [{ $ref: '#/$defs/Base' }], properties: { next: { $ref: '#/$defs/Item' } } },
    Hook: { properties: { list: { type: 'array', items: { oneOf: [{ $ref: '#/$defs/Item' }] } } } },
    TimestampSeconds: SECONDS,
  };
  expect(placeAt($defs, 'list', '[]', 'next', 'next', 'at')).toEqual({ bounds: [0, 99], time: 's' });
});

it('reads the names that `changes` may list from the state beside it', () => {
  const $defs = {
    Chat: { properties: { name: { type: 'string' }, pin: { type: 'boolean' } } },
    Update: { properties: { after_update: { $ref: '#/$defs/Chat' }, changes: { items: { type: 'string' } } } },
  };
  expect(placeAt($defs, 'changes', '[]')).toEqual({ words: ['name', 'pin'] });
});

it('writes equal places once', () => {
  const entity = { properties: { color: COLOR, label: { properties: { color: COLOR } } } };
  expect(placesOf({ $defs: { A: { properties: { a: entity, b: structuredClone(entity) } } } })).toHaveLength(4);
});
