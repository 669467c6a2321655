import { expect, test } from 'vitest';
import { findBrokenRefs } from './find-broken-refs.ts';

const place = 'webhooks/a.schema.json#/properties/chats/items/$ref';

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
])('refuses %s', ($ref, reason) => {
  expect(findBrokenRefs(filesWith($ref))).toEqual([`${place} "${$ref}": ${reason}`]);
});

test('accepts a relative path to another file', () => {
  expect(findBrokenRefs(filesWith('../entities/b.schema.json'))).toEqual([]);
});

test('finds every broken $ref, however deep', () => {
  const files = new Map([
    ['a.schema.json', { $ref: 'x.schema.json' }],
    ['b.schema.json', { anyOf: [{}, { properties: { 'a/b': { $ref: 'y.schema.json' } } }] }],
  ]);
  expect(findBrokenRefs(files)).toEqual([
    'a.schema.json#/$ref "x.schema.json": there is no x.schema.json',
    'b.schema.json#/anyOf/1/properties/a~1b/$ref "y.schema.json": there is no y.schema.json',
  ]);
});

function filesWith($ref: string) {
  return new Map([
    ['webhooks/a.schema.json', { properties: { chats: { items: { $ref } } } }],
    ['entities/b.schema.json', {}],
  ]);
}
