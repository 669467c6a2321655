import { expect, test } from 'vitest';
import type { Definitions } from '../schema.ts';
import { DriftCollector } from './collect-drift.ts';
import type { DriftReport } from './report.ts';

const eventOf = (type: string, event: string) => ({
  type: 'object',
  properties: { type: { const: type }, event: { const: event } },
  required: ['type', 'event'],
});

const definitions: Definitions = {
  PetsPostWebhook: {
    type: 'object',
    properties: {
      pets: { type: 'array', minItems: 1, items: { $ref: '#/$defs/Pet' } },
      event: eventOf('pets', 'post'),
    },
    required: ['pets', 'event'],
  },
  PetsPutWebhook: {
    type: 'object',
    properties: { pets: { type: 'array', items: { $ref: '#/$defs/Pet' } }, event: eventOf('pets', 'put') },
    required: ['pets', 'event'],
  },
  Pet: {
    type: 'object',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }],
    'x-fallback': { $ref: '#/$defs/Animal' },
  },
  Animal: {
    type: 'object',
    properties: { id: { $ref: '#/$defs/Id' }, kind: { $ref: '#/$defs/Kind' }, age: { type: 'integer', minimum: 0 } },
    required: ['id', 'kind'],
  },
  Cat: {
    allOf: [{ $ref: '#/$defs/Animal' }],
    type: 'object',
    properties: { kind: { const: 'cat' }, mood: { type: 'string', enum: ['calm', 'wild'] } },
    required: ['kind'],
    'x-strict-required': ['mood'],
  },
  Dog: {
    allOf: [{ $ref: '#/$defs/Animal' }],
    type: 'object',
    properties: { kind: { const: 'dog' }, toys: { type: 'object', additionalProperties: { type: 'string' } } },
  },
  Kind: { type: 'string', enum: ['cat', 'dog'] },
  Id: { type: 'string', maxLength: 8, anyOf: [{ pattern: '^\\d+$' }, { const: 'none' }] },
};

const cat = { id: '1', kind: 'cat', mood: 'calm' };
const dog = { id: '2', kind: 'dog' };
const event = { type: 'pets', event: 'post' };

function reportOn(...payloads: unknown[]): DriftReport {
  const drift = new DriftCollector(definitions);
  for (const [index, payload] of payloads.entries()) drift.add(payload, { place: { file: 'log', line: index + 1 } });
  return drift.report();
}

/** Findings in pets, in short. */
function found(...pets: unknown[]): string[] {
  return reportOn({ pets, event }).findings.map(({ kind, pointer, detail, count, of, schemas }) => {
    return `${kind} ${pointer} ${JSON.stringify(detail)} ${count}/${of} ${schemas}`;
  });
}

test('finds nothing in what the schemas allow', () => {
  expect(found(cat, { ...dog, age: 3, toys: { ball: 'red', 'a/b': 'x' } })).toEqual([]);
  expect(reportOn({ pets: [cat] }, { pets: [cat], event: { type: 'pets', event: 'put' } }).findings).toEqual([]);
});

test.each<[string, object, string]>([
  ['an undeclared property', { ...cat, tail: 1 }, 'undeclared /pets/*/tail "tail" 1/1 Cat'],
  [
    'one of Object.prototype',
    JSON.parse('{"id":"2","kind":"dog","__proto__":1}'),
    'undeclared /pets/*/__proto__ "__proto__" 1/1 Dog',
  ],
  ['an unlisted value', { ...cat, mood: 'sad' }, 'unlisted /pets/*/mood "sad" 1/1 Cat.mood'],
  ['one that a person may have written', { ...cat, mood: 'not so good' }, 'unlisted /pets/*/mood "*" 1/1 Cat.mood'],
  [
    'an unlisted variant, with what belongs to it',
    { id: '1', kind: 'cow', milk: 7 },
    'unlisted /pets/*/kind "cow" 1/1 Kind,Pet',
  ],
  ['another type', { ...cat, age: '3' }, 'type /pets/*/age "string" 1/1 Animal.age'],
  ['a fraction', { ...cat, age: 0.5 }, 'type /pets/*/age "number" 1/1 Animal.age'],
  ['null', { ...cat, age: null }, 'type /pets/*/age "null" 1/1 Animal.age'],
  ['another type in a vocabulary', { ...cat, mood: 7 }, 'type /pets/*/mood "integer" 1/1 Cat.mood'],
  ['another type in a map', { ...dog, toys: { a: 1 } }, 'type /pets/*/toys/* "integer" 1/1 Dog.toys.*'],
  ['a missing property', { id: '1', kind: 'cat' }, 'missing /pets/*/mood "Cat" 1/1 Cat'],
  ['a variant that does not say which', { id: '1', mood: 'calm' }, 'missing /pets/*/kind "Animal" 1/1 Animal,Pet'],
  ['a number outside its bounds', { ...cat, age: -1 }, 'outside /pets/*/age "minimum" 1/1 Animal.age'],
  ['a text of another form', { ...cat, id: 'one' }, 'outside /pets/*/id "anyOf" 1/1 Id'],
])('finds %s', (_, pet, finding) => {
  expect(found(pet)).toEqual([finding]);
});

test('says in how many places it could have been, of objects, values and definitions', () => {
  expect(
    found({ ...cat, tail: 1 }, cat, dog, { ...dog, age: 'x' }, { ...dog, age: 1 }, { id: '3', kind: 'cat' }),
  ).toEqual([
    'type /pets/*/age "string" 1/2 Animal.age',
    'missing /pets/*/mood "Cat" 1/3 Cat',
    'undeclared /pets/*/tail "tail" 1/6 Cat',
  ]);
});

test('finds events that no schema has, and payloads without one', () => {
  const events = reportOn({ event: { type: 'toys', event: 'post' } }, { a: 1 }, [], 'text', {
    event: { type: '+4930', event: 'x' },
  });
  expect(events.findings.map(({ event, count, of }) => [event, count, of])).toEqual([
    ['*', 4, 5],
    ['toys.post', 1, 5],
  ]);
  const drift = new DriftCollector(definitions);
  drift.add({ pets: [cat] }, { place: { file: 'a' }, event: 'pets.burn' });
  expect(drift.report().findings).toMatchObject([{ kind: 'unknown_event', event: 'pets.burn' }]);
});

test('reports a map as one finding: its keys are ids, or there are many in an object or in all', () => {
  const keys = (prefix: string, number: number) =>
    Object.fromEntries(Array.from({ length: number }, (_, i) => [`${prefix}${i}`, i]));
  const letters = (i: number) => `k${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
  expect(found({ ...cat, 919984351847: 1, '120363@g.us': 2 })).toEqual(['undeclared /pets/*/* "*" 2/1 Cat']);
  const ids = reportOn({
    pets: [
      { ...cat, 919984351847: 1 },
      { ...dog, toys: { '120363271212442249@g.us': 1 } },
    ],
    event,
  });
  expect(JSON.stringify(ids)).not.toMatch(/9199|1203/);
  expect(found({ ...cat, ...keys('k', 101) })).toEqual(['undeclared /pets/*/* "*" 101/1 Cat']);
  expect(found({ ...cat, ...keys('k', 100) })).toHaveLength(100);
  const each = Array.from({ length: 500 }, (_, i) => ({ ...cat, [letters(i)]: 1 }));
  expect(found(...each)).toEqual(['undeclared /pets/*/* "*" 500/500 Cat']);
  const moods = Array.from({ length: 500 }, (_, i) => ({ ...cat, mood: letters(i) }));
  expect(found(...moods)).toEqual(['unlisted /pets/*/mood "*" 500/500 Cat.mood']);
});

test('names the first and the last place, and keeps the shortest sample, without anything that a person wrote', () => {
  const secret = { name: 'Gerald', phone: '919984351847', at: 1712995245, lat: 52.52, seen: true };
  const { findings } = reportOn(
    { pets: [cat, { ...cat, owner: secret }], event },
    { pets: [{ ...cat, owner: [secret, secret] }], event },
  );
  expect(findings).toMatchObject([
    {
      first: { file: 'log', line: 1, pointer: '/pets/1/owner' },
      last: { file: 'log', line: 2, pointer: '/pets/0/owner' },
      sample: { name: 'Xxxxxx', phone: '000000000000', at: 1111111111, lat: 11.11, seen: true },
      shape: { types: ['array', 'object'] },
    },
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/Gerald|9199|17129|52\.5/);
});

test('keeps its memory within bounds, whatever is sent', () => {
  const drift = new DriftCollector(definitions);
  for (let i = 0; i < 5_000; i++) {
    const pet = { id: `x${i}`, kind: `kind_${i}`, age: `${i}`, [`p${i}`]: { [`q${i}`]: { [`r${i}`]: i } } };
    drift.add(
      { pets: [pet, { ...cat, mood: `m${i}`, [`n${i}`]: i }], [`o${i}`]: i, event },
      { place: { file: 'log', line: i + 1 } },
    );
    drift.add({ event: { type: 'e', event: `v${i}` } }, { place: { file: 'log', line: i + 1 } });
  }
  expect(JSON.stringify(drift.report()).length).toBeLessThan(200_000);
});

test('refuses keywords that it cannot compare, because it would miss drift without notice', () => {
  const drift = new DriftCollector({ ...definitions, Id: { not: {} } });
  expect(() => drift.add({ pets: [cat], event }, { place: { file: 'log' } })).toThrow(/Id has not\b/);
});
