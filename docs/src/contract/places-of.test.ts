import { expect, test } from 'vitest';
import { placesOf } from './places-of.ts';

test('finds the events, responses and requests that a definition can occur in', () => {
  const definitions = {
    NewPet: { properties: { pets: { items: { $ref: '#/$defs/Pet' } } } },
    Pet: { oneOf: [{ $ref: '#/$defs/Cat' }], 'x-fallback': { $ref: '#/$defs/Animal' } },
    Cat: { allOf: [{ $ref: '#/$defs/Animal' }], properties: { mother: { $ref: '#/$defs/Pet' } } },
    Animal: {},
    Answer: { properties: { cat: { $ref: '#/$defs/Cat' } } },
    Alone: {},
  };
  const places = placesOf(definitions, {
    events: [['pets.post', 'NewPet']],
    responses: [
      ['getCat', 'Answer'],
      ['getPet', 'Pet'],
    ],
    requests: [['addPet', 'Animal']],
  });
  const text = (title: string) => Object.values(places.get(title) ?? {}).map((names) => [...names].join());
  expect(text('Animal')).toEqual(['pets.post', 'getCat,getPet', 'addPet']);
  expect(text('NewPet')).toEqual(['pets.post', '', '']);
  expect(text('Answer')).toEqual(['', 'getCat', '']);
  expect(text('Alone')).toEqual(['', '', '']);
});
