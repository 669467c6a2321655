import path from 'node:path';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { kebab } from '../contract/discrepancies-about.ts';
import { fieldsOf } from '../contract/fields-of.ts';
import { readContract } from '../contract/read-contract.ts';
import { ALSO_ABOUT, placesOf } from './also-about.ts';
import { readStoredModel } from './stored-model.ts';

const { definitions, events, discrepancies } = await readContract();

test('every key is the id of a discrepancy', () => {
  const ids = discrepancies.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(Object.keys(ALSO_ABOUT)));
});

test('every value is an event, an operation, an entity, or a property that we or the vendor declare', async () => {
  const vendor = await readStoredModel(path.join(import.meta.dirname, '../..'));
  const properties = new Set(Object.values(vendor?.schemas ?? {}).flatMap((object) => Object.keys(object.properties)));
  for (const schema of Object.values(definitions)) {
    for (const { name } of fieldsOf(schema, definitions)) properties.add(name);
  }
  const entities = new Set(['webhook', 'event', ...Object.keys(definitions).map(kebab)]);
  const whole = new Set([
    ...events.map(({ name }) => name),
    ...operations.map(({ method, path }) => `${method} ${path}`),
  ]);
  const unknown = discrepancies.flatMap(placesOf).filter((place) => {
    const [entity = '', property] = place.split('.');
    return !whole.has(place) && !(entities.has(entity) && (property === undefined || properties.has(property)));
  });
  expect(unknown).toEqual([]);
});
