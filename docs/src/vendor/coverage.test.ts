import { expect, test } from 'vitest';
import { compareModels } from './compare-models.ts';
import { coverageOf } from './coverage.ts';
import { toModel } from './to-model.ts';

function coverage(vendor: object, ours: object) {
  const [theirs, own] = [vendor, ours].map((properties) =>
    toModel('Root', { Root: { properties: { ...properties } } }),
  );
  const { findings } = compareModels(theirs ?? {}, own ?? {}, { vendor: ['Root'], ours: ['Root'] });
  return coverageOf(theirs ?? {}, own ?? {}, findings);
}

test('counts each name once, regardless of its position', () => {
  const nested = { properties: { id: {}, color: {} } };
  expect(coverage({ id: {}, label: nested, name: {} }, { id: {}, label: nested })).toEqual({
    names: { declared: 3, total: 4, percent: 75 },
    missing: ['name'],
    places: { declared: 4, total: 5, percent: 80 },
  });
});

test('a name declared elsewhere counts as a name, but not at its position', () => {
  const { names, missing, places } = coverage(
    { a: { properties: { id: {} } }, id: {} },
    { a: { properties: {} }, id: {} },
  );
  expect(names.percent).toBe(100);
  expect(missing).toEqual([]);
  expect(places).toMatchObject({ declared: 2, total: 3 });
});
