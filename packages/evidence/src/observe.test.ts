import { expect, test } from 'vitest';
import { type Observation, observe } from './observe.ts';
import type { Definitions } from './schema.ts';

const definitions: Definitions = {
  Base: { properties: { id: {}, kind: { $ref: '#/$defs/Kind' } }, required: ['id'] },
  Kind: { enum: ['cat', 'dog'] },
  Cat: { allOf: [{ $ref: '#/$defs/Base' }], properties: { kind: { const: 'cat' }, lives: {} }, required: ['kind'] },
  Pet: {
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: [{ $ref: '#/$defs/Cat' }],
    'x-fallback': { $ref: '#/$defs/Base' },
  },
  Home: {
    properties: {
      pets: { items: { $ref: '#/$defs/Pet' } },
      rooms: { properties: { names: { items: { enum: ['hall'] } } }, required: ['size'] },
      notes: { additionalProperties: {} },
    },
  },
};

/** As short lines: what, where in the schemas, where in the payload. */
function seen(title: string, payload: unknown): string[] {
  return [...observe(definitions, title, payload)].map(line);
}

function line(observation: Observation): string {
  const { kind, title, path, pointer } = observation;
  const place = [title, path].filter(Boolean).join('.');
  const details = {
    definition: () => '',
    property: () => ((observation as { present?: boolean }).present ? ' present' : ' missing'),
    value: () => ` ${JSON.stringify(observation)}`.replace(/.*"value":(.*?),"listed":(\w+).*/, ' $1 $2'),
    variant: () => ` ${JSON.stringify(observation)}`.replace(/.*"value":(.*?),"listed":(\w+).*/, ' $1 $2'),
    undeclared: () => ` ${(observation as { name?: string }).name}`,
  };
  return `${kind} ${place}${details[kind]()} at ${pointer || '/'}`;
}

test('follows references, bases and the variant that the discriminator names', () => {
  expect(seen('Pet', { id: 1, kind: 'cat' })).toEqual([
    'definition Pet at /',
    'property Pet.kind present at /kind',
    'variant Pet "cat" true at /',
    'definition Cat at /',
    'definition Base at /',
    'property Base.id present at /id',
    'property Base.kind present at /kind',
    'definition Kind at /kind',
    'value Kind "cat" true at /kind',
    'property Cat.kind present at /kind',
    'property Cat.lives missing at /lives',
  ]);
});

test('reads a variant that is not listed as the fallback', () => {
  const found = seen('Pet', { kind: 'cow', milk: true });
  expect(found).toContain('variant Pet "cow" false at /');
  expect(found).toContain('value Kind "cow" false at /kind');
  expect(found).toContain('property Base.id missing at /id');
  expect(found).toContain('undeclared Base milk at /milk');
  expect(found.some((text) => text.includes('Cat'))).toBe(false);
});

test('does not guess a variant without its discriminator', () => {
  const found = seen('Pet', { id: 1 });
  expect(found).toContain('property Pet.kind missing at /kind');
  expect(found.some((text) => text.startsWith('variant'))).toBe(false);
});

test('says which definition does not declare a property: the innermost', () => {
  expect(seen('Pet', { id: 1, kind: 'cat', tail: 1 }).at(-1)).toBe('undeclared Cat tail at /tail');
});

test('walks into items and nested objects, and names their place as the docs do', () => {
  const found = seen('Home', { pets: [{ kind: 'cat' }, 7], rooms: { names: ['hall', 'bath'], 'a/b': 1 } });
  expect(found).toContain('definition Cat at /pets/0');
  expect(found).toContain('definition Pet at /pets/1');
  expect(found).toContain('property Home.rooms.names present at /rooms/names');
  expect(found).toContain('value Home.rooms.names[] "hall" true at /rooms/names/0');
  expect(found).toContain('value Home.rooms.names[] "bath" false at /rooms/names/1');
  expect(found).toContain('undeclared Home.rooms a/b at /rooms/a~1b');
});

test('counts a required property that only the entry of `required` names', () => {
  expect(seen('Home', { rooms: {} })).toContain('property Home.rooms.size missing at /rooms/size');
});

test('says nothing about properties of an object that does not occur, or has another type', () => {
  for (const payload of [{}, { rooms: null }, { rooms: 'x' }, { rooms: [] }]) {
    expect(seen('Home', payload).some((text) => text.includes('Home.rooms.names'))).toBe(false);
  }
});

test('takes any name in a map, and a name of Object.prototype only if the payload has it', () => {
  expect(seen('Home', { notes: { toString: 'x' } }).some((text) => text.startsWith('undeclared'))).toBe(false);
  expect(seen('Home', JSON.parse('{"__proto__": 1}')).at(-1)).toBe('undeclared Home __proto__ at /__proto__');
});

test.each([
  ['a reference to nothing', { A: { properties: { b: { $ref: '#/$defs/B' } } } }, /no definition B/],
  ['a union without a discriminator', { A: { properties: { b: { oneOf: [{}] } } } }, /A has oneOf without .* at b/],
  ['alternatives with properties', { A: { properties: { b: { anyOf: [{ properties: {} }] } } } }, /A has anyOf of obj/],
])('refuses %s, because counts would be wrong', (_, schemas, message) => {
  expect(() => [...observe(schemas, 'A', { b: {} })]).toThrow(message);
});
