import { expect, test } from 'vitest';
import { findReferenceFaults } from './find-reference-faults.ts';

const place = 'webhooks/a.schema.json#/properties/chats/items';

test.each([
  ['gone.schema.json', 'there is no webhooks/gone.schema.json'],
  ['../gone.schema.json', 'there is no gone.schema.json'],
  ['../../b.schema.json', 'leads out of the schemas folder'],
  ['../entities/../../b.schema.json', 'leads out of the schemas folder'],
  ['/entities/b.schema.json', 'an absolute path; use a relative one'],
  ['http://example.com/b.schema.json', 'only local files are read; use a relative path'],
  ['HTTPS://example.com/b.schema.json', 'only local files are read; use a relative path'],
  ['//example.com/b.schema.json', 'only local files are read; use a relative path'],
  ['file:///entities/b.schema.json', 'only local files are read; use a relative path'],
  ['C:\\entities\\b.schema.json', 'only local files are read; use a relative path'],
  ['../entities/b.schema.json#/properties/id', 'points into a file; give the part a file of its own'],
  ['#/properties/id', 'points into a file; give the part a file of its own'],
  [5, 'a $ref is a string; use a relative path'],
  [{}, 'a $ref is a string; use a relative path'],
])('refuses $ref %j', ($ref, reason) => {
  expect(findReferenceFaults(filesWith({ $ref }))).toEqual([`${place}/$ref ${JSON.stringify($ref)}: ${reason}`]);
});

test.each([
  [{ $dynamicRef: 'http://example.com/b' }, 'only $ref is supported; use a $ref with a relative path'],
  [{ $dynamicRef: '#meta' }, 'only $ref is supported; use a $ref with a relative path'],
  [{ $recursiveRef: '#' }, 'only $ref is supported; use a $ref with a relative path'],
  [{ $id: 'http://example.com/a' }, 'files are identified by their path; remove it'],
  [{ $anchor: 'twice' }, 'files are identified by their path; give the part a file of its own'],
  [{ $dynamicAnchor: 'meta' }, 'files are identified by their path; give the part a file of its own'],
  [{ $recursiveAnchor: true }, 'files are identified by their path; remove it'],
  [{ $vocabulary: {} }, 'only the standard vocabularies are supported; remove it'],
  [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, 'only the root of a file names the dialect; remove it'],
])('refuses %j', (keyword, reason) => {
  const [[name, value] = []] = Object.entries(keyword);
  expect(findReferenceFaults(filesWith(keyword))).toEqual([`${place}/${name} ${JSON.stringify(value)}: ${reason}`]);
});

test('refuses every occurrence of an $anchor that is there twice', () => {
  const files = new Map([['a.schema.json', { items: { $anchor: 'x' }, properties: { b: { $anchor: 'x' } } }]]);
  expect(findReferenceFaults(files)).toEqual([
    expect.stringContaining('a.schema.json#/items/$anchor "x"'),
    expect.stringContaining('a.schema.json#/properties/b/$anchor "x"'),
  ]);
});

test('refuses another dialect', () => {
  const $schema = 'http://json-schema.org/draft-07/schema#';
  expect(findReferenceFaults(new Map([['a.schema.json', { $schema }]]))).toEqual([
    `a.schema.json#/$schema "${$schema}": the dialect is https://json-schema.org/draft/2020-12/schema`,
  ]);
});

test('accepts a relative path to another file, and properties named like keywords', () => {
  const schema = { $ref: '../entities/b.schema.json', properties: { $ref: {}, $id: {}, $anchor: {} } };
  expect(findReferenceFaults(filesWith(schema))).toEqual([]);
});

test('finds every broken $ref, however deep', () => {
  const files = new Map([
    ['a.schema.json', { $ref: 'x.schema.json' }],
    ['b.schema.json', { anyOf: [{}, { properties: { 'a/b': { $ref: 'y.schema.json' } } }] }],
  ]);
  expect(findReferenceFaults(files)).toEqual([
    'a.schema.json#/$ref "x.schema.json": there is no x.schema.json',
    'b.schema.json#/anyOf/1/properties/a~1b/$ref "y.schema.json": there is no y.schema.json',
  ]);
});

function filesWith(schema: object) {
  return new Map([
    ['webhooks/a.schema.json', { properties: { chats: { items: schema } } }],
    ['entities/b.schema.json', {}],
  ]);
}
