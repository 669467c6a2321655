import { expect, test } from 'vitest';
import { countsText, withCounts } from './evidence.ts';

test('counts grades that decide, and adds elided samples of the vendor to the others', () => {
  expect(countsText({ captured: 6, vendor: 2, 'vendor-elided': 1, integrator: 4 })).toBe('captured 6, vendor 3');
  expect(countsText({ reported: 1, 'vendor-elided': 1 })).toBe('reported 1, vendor 1');
  expect(countsText({ integrator: 4, derived: 2 })).toBe('');
});

test('adds the counts of nested properties too, and does not change the definitions', () => {
  const definitions = { Pet: { properties: { home: { properties: { name: {} } } } } };
  const properties = { 'home.name': { seen: { captured: 1 }, missing: {} } };
  const counted = { Pet: { seen: {}, properties, required: {} } };
  expect(withCounts(definitions, { definitions: counted })).toEqual({
    Pet: { properties: { home: { 'x-seen': {}, properties: { name: { 'x-seen': { captured: 1 } } } } } },
  });
  expect(JSON.stringify(definitions)).not.toContain('x-seen');
});
