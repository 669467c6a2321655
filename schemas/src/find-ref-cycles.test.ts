import { expect, test } from 'vitest';
import { findRefCycles } from './find-ref-cycles.ts';
import type { Schema } from './read-schemas.ts';

const to = (name: string) => ({ $ref: `${name}.schema.json` });

test('refuses a file that refers to itself', () => {
  expect(findRefCycles(files({ a: to('a') }))).toEqual([
    'a.schema.json#/$ref "a.schema.json": leads back to itself (a.schema.json → a.schema.json); break the cycle',
  ]);
});

test('refuses a cycle at each of its references', () => {
  expect(findRefCycles(files({ a: to('b'), b: to('c'), c: to('a') }))).toEqual([
    expect.stringContaining('a.schema.json#/$ref "b.schema.json": leads back to itself'),
    expect.stringContaining('b.schema.json#/$ref "c.schema.json": leads back to itself'),
    expect.stringContaining('(c.schema.json → a.schema.json → b.schema.json → c.schema.json)'),
  ]);
});

test.each([
  ['allOf', [to('b')], '/allOf/0/$ref'],
  ['anyOf', [{}, { oneOf: [to('b')] }], '/anyOf/1/oneOf/0/$ref'],
  ['oneOf', [to('b')], '/oneOf/0/$ref'],
  ['not', to('b'), '/not/$ref'],
  ['if', to('b'), '/if/$ref'],
  ['x-fallback', to('b'), '/x-fallback/$ref'],
])('refuses a cycle through %s', (keyword, value, pointer) => {
  expect(findRefCycles(files({ a: { [keyword]: value }, b: to('a') }))[0]).toContain(`a.schema.json#${pointer} `);
});

test('accepts a schema that contains itself as a property or an item, and one that several refer to', () => {
  const recursive = { allOf: [to('b'), to('c')], properties: { quoted: to('a') } };
  expect(findRefCycles(files({ a: recursive, b: { items: to('b') }, c: to('b') }))).toEqual([]);
});

function files(schemas: Record<string, Schema>) {
  return new Map(Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, schema]));
}
