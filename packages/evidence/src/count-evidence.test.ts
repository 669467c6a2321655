import { expect, test } from 'vitest';
import { countEvidence, declaredProperties, requiredPaths } from './count-evidence.ts';
import type { Evidence } from './evidence-file.ts';
import type { Definitions } from './schema.ts';

const definitions: Definitions = {
  PetsPostWebhook: {
    properties: {
      pets: { items: { $ref: '#/$defs/Pet' } },
      event: { properties: { type: { const: 'pets' }, event: { const: 'post' } }, required: ['type', 'event'] },
      channel_id: {},
    },
    required: ['pets', 'event', 'channel_id'],
  },
  Pet: { properties: { id: {}, color: { enum: ['red', 'blue'] }, owner: {} }, required: ['id', 'color'] },
  Toy: { properties: { id: {} }, required: ['id'] },
};
const event = { type: 'pets', event: 'post' };

function corpusOf(...entries: Partial<Evidence>[]): Evidence[] {
  return entries.map((entry, i) => ({
    file: `pets.post/${i}.json`,
    title: 'PetsPostWebhook',
    event: 'pets.post',
    source: 'A test',
    grade: 'captured',
    date: null,
    shows: 'A pet.',
    payload: {},
    ...entry,
  }));
}

const count = (...entries: Partial<Evidence>[]) => countEvidence(corpusOf(...entries), definitions, ['pets.post']);

test('counts payloads, not occurrences, by grade', () => {
  const { definitions, events } = count(
    { payload: { pets: [{ id: 1 }, { id: 2 }, { id: 3 }], event, channel_id: 'A' } },
    { grade: 'vendor', payload: { pets: [{ id: 1 }], event, channel_id: 'A' } },
    { grade: 'vendor', payload: { pets: [], event, channel_id: 'A' } },
  );
  expect(events).toEqual({ 'pets.post': { captured: 1, vendor: 2 } });
  expect(definitions.Pet?.seen).toEqual({ captured: 1, vendor: 1 });
  expect(definitions.Pet?.properties.id).toEqual({ seen: { captured: 1, vendor: 1 }, missing: {} });
  expect(definitions.PetsPostWebhook?.properties.pets).toEqual({ seen: { captured: 1, vendor: 2 }, missing: {} });
});

test('counts a payload as seen and as missing if its objects differ', () => {
  const { definitions } = count({ payload: { pets: [{ id: 1 }, {}], event, channel_id: 'A' } });
  expect(definitions.Pet?.properties.id).toEqual({ seen: { captured: 1 }, missing: { captured: 1 } });
});

test('does not count what an object could not have had', () => {
  const { definitions } = count({ payload: { pets: [], event, channel_id: 'A' } });
  expect(definitions.Pet?.properties.id).toEqual({ seen: {}, missing: {} });
  expect(definitions.Toy).toEqual({
    seen: {},
    properties: { id: { seen: {}, missing: {} } },
    required: { id: 'unearned' },
  });
});

test('counts nothing as missing in an elided payload', () => {
  const { definitions } = count({ grade: 'vendor-elided', elided: 'The rest.', payload: { pets: [{ color: 'red' }] } });
  expect(definitions.Pet?.properties.id).toEqual({ seen: {}, missing: {} });
  expect(definitions.Pet?.properties.color?.seen).toEqual({ 'vendor-elided': 1 });
  expect(definitions.Pet?.required).toEqual({ id: 'unearned', color: 'earned' });
});

test('counts nothing that was added by hand, neither it nor what is below', () => {
  const { definitions } = count({
    completed: ['/pets/0/color', '/channel_id'],
    payload: { pets: [{ id: 1, color: 'red' }], event, channel_id: 'A' },
  });
  expect(definitions.Pet?.properties).toMatchObject({
    id: { seen: { captured: 1 } },
    color: { seen: {}, missing: {}, values: { red: {} } },
  });
  expect(definitions.PetsPostWebhook?.properties.channel_id).toEqual({ seen: {}, missing: {} });
  expect(definitions.PetsPostWebhook?.properties.pets?.seen).toEqual({ captured: 1 });
});

test('counts only what is in the webhook if its envelope was added by hand', () => {
  const { definitions, events } = count({ completed: ['/event'], payload: { pets: [{ id: 1 }], event, more: 1 } });
  expect(events).toEqual({ 'pets.post': {} });
  expect(definitions.PetsPostWebhook?.seen).toEqual({});
  expect(definitions.PetsPostWebhook?.undeclared).toBeUndefined();
  for (const property of Object.values(definitions.PetsPostWebhook?.properties ?? {})) {
    expect(property).toEqual({ seen: {}, missing: {} });
  }
  expect(definitions.Pet?.properties.id?.seen).toEqual({ captured: 1 });
});

test('does not miss `event` in path and method mode, but any other property', () => {
  const { definitions } = count({ payload: { pets: [] } });
  expect(definitions.PetsPostWebhook?.properties.event).toEqual({ seen: {}, missing: {} });
  expect(definitions.PetsPostWebhook?.properties['event.type']).toEqual({ seen: {}, missing: {} });
  expect(definitions.PetsPostWebhook?.properties.channel_id).toEqual({ seen: {}, missing: { captured: 1 } });
  expect(definitions.PetsPostWebhook?.required).toMatchObject({ event: 'unearned', channel_id: 'contradicted' });
});

test('counts values, listed and not, and undeclared properties', () => {
  const { definitions } = count(
    { payload: { pets: [{ color: 'red', tail: 1 }, { color: 'red' }, { color: 'green' }] } },
    { grade: 'derived', payload: { pets: [{ color: 'blue' }] } },
  );
  expect(definitions.Pet?.properties.color).toMatchObject({
    values: { red: { captured: 1 }, blue: { derived: 1 } },
    unlisted: { green: { captured: 1 } },
  });
  expect(definitions.Pet?.undeclared).toEqual({ tail: { captured: 1 } });
});

test('lists the variants of a union that no payload has', () => {
  const animals: Definitions = {
    Animal: { discriminator: { propertyName: 'kind' }, oneOf: [{ $ref: '#/$defs/Cat' }, { $ref: '#/$defs/Dog' }] },
    Cat: { properties: { kind: { const: 'cat' } } },
    Dog: { properties: { kind: { const: 'dog' } } },
  };
  const corpus = corpusOf({ title: 'Animal', payload: { kind: 'dog' } });
  expect(countEvidence(corpus, animals, ['pets.post']).definitions.Animal?.values).toEqual({
    cat: {},
    dog: { captured: 1 },
  });
});

test.each([
  ['captured', 'contradicted'],
  ['reported', 'contradicted'],
  ['vendor', 'contradicted'],
  ['integrator', 'unearned'],
  ['derived', 'unearned'],
] as const)('a missing property in a %s payload leaves the entry of required %s', (grade, verdict) => {
  const { definitions } = count({ grade, payload: { pets: [{}] } });
  expect(definitions.Pet?.required.id).toBe(verdict);
});

test('one payload without it outweighs those that have it', () => {
  const { definitions } = count({ payload: { pets: [{ id: 1 }] } }, { grade: 'vendor', payload: { pets: [{}] } });
  expect(definitions.Pet?.required.id).toBe('contradicted');
});

test('a fixture of an integrator does not earn an entry of required', () => {
  const { definitions } = count({ grade: 'integrator', payload: { pets: [{ id: 1 }] } });
  expect(definitions.Pet?.required.id).toBe('unearned');
});

test('counts REST bodies by operation', () => {
  const { event: _, ...rest } = corpusOf({ title: 'Toy', payload: { id: 1 } })[0] as Evidence;
  const { operations } = countEvidence([{ ...rest, operation: 'getToy', part: 'response' }], definitions, []);
  expect(operations).toEqual({ getToy: { response: { captured: 1 } } });
});

test('lists grades in their order, whatever the order of the corpus', () => {
  const entries = [{ grade: 'derived' }, { grade: 'vendor' }, { grade: 'captured' }] as const;
  expect(JSON.stringify(count(...entries).events)).toBe('{"pets.post":{"captured":1,"vendor":1,"derived":1}}');
});

test('finds properties and entries of required in nested objects and items', () => {
  const schema = {
    properties: { a: { items: { properties: { b: {} }, required: ['b'] } }, c: { properties: { d: {} } } },
    required: ['a'],
  };
  expect([...declaredProperties(schema)].map(({ path, pointer }) => `${path} ${pointer}`)).toEqual([
    'a /properties/a',
    'a[].b /properties/a/items/properties/b',
    'c /properties/c',
    'c.d /properties/c/properties/d',
  ]);
  expect([...requiredPaths(schema)]).toEqual(['a', 'a[].b']);
});
