import { describe, expect, it, test } from 'vitest';
import { changesOf } from './mutation-operators.ts';
import type { Definitions, Schema } from './schema.ts';

function nodesOf(node: Schema, definitions: Definitions = {}): Record<string, Schema> {
  const changes = [...changesOf(node, { title: 'Home', definitions })];
  return Object.fromEntries(changes.map(({ keyword, what, node: changed }) => [`${keyword}: ${what}`, changed]));
}

test.each<[string, Schema, Record<string, Schema>]>([
  [
    'a type is dropped and widened',
    { type: 'string' },
    { 'type: drop': {}, 'type: allow null': { type: ['string', 'null'] } },
  ],
  [
    'an integer may be a fraction',
    { type: ['integer', 'null'] },
    {
      'type: drop': {},
      'type: allow fractions': { type: ['null', 'number'] },
      'type: drop integer': { type: ['null'] },
      'type: drop null': { type: ['integer'] },
    },
  ],
  ['a constant is dropped', { const: 'chats' }, { 'const: drop': {} }],
  [
    'a vocabulary is dropped and loses each word',
    { enum: ['gold', 'plum'] },
    { 'enum: drop': {}, 'enum: drop "gold"': { enum: ['plum'] }, 'enum: drop "plum"': { enum: ['gold'] } },
  ],
  [
    'each name is required no longer',
    { required: ['id', 'name'] },
    { 'required: drop id': { required: ['name'] }, 'required: drop name': { required: ['id'] } },
  ],
  ['each property is dropped', { properties: { id: { const: 1 } } }, { 'properties: drop id': { properties: {} } }],
  [
    'a pattern is dropped, and loses its ends and its counts',
    { pattern: '^\\d{2,3}a{4,}$' },
    {
      'pattern: drop': {},
      'pattern: loosen to \\d{2,3}a{4,}$': { pattern: '\\d{2,3}a{4,}$' },
      'pattern: loosen to ^\\d{2,3}a{4,}': { pattern: '^\\d{2,3}a{4,}' },
      'pattern: loosen to ^\\d{1,3}a{4,}$': { pattern: '^\\d{1,3}a{4,}$' },
      'pattern: loosen to ^\\d{2,4}a{4,}$': { pattern: '^\\d{2,4}a{4,}$' },
      'pattern: loosen to ^\\d{2,3}a{3,}$': { pattern: '^\\d{2,3}a{3,}$' },
    },
  ],
  ['a lower bound moves down', { minimum: 0 }, { 'minimum: drop': {}, 'minimum: move to -1': { minimum: -1 } }],
  ['an upper bound moves up', { maxLength: 64 }, { 'maxLength: drop': {}, 'maxLength: move to 65': { maxLength: 65 } }],
  [
    'a bound where adding one changes nothing is doubled',
    { maximum: 2 ** 64 },
    { 'maximum: drop': {}, 'maximum: move to 36893488147419103000': { maximum: 2 ** 65 } },
  ],
  ['a list may hold anything', { items: { const: 1 } }, { 'items: drop': {} }],
  ['a base is dropped', { allOf: [{ $ref: '#/$defs/Base' }] }, { 'allOf: drop Base': {} }],
  [
    'an alternative is dropped',
    { anyOf: [{ const: 1 }, { const: 2 }] },
    { 'anyOf: drop 0': { anyOf: [{ const: 2 }] }, 'anyOf: drop 1': { anyOf: [{ const: 1 }] } },
  ],
  ['a closed object is opened', { unevaluatedProperties: false }, { 'unevaluatedProperties: drop': {} }],
  ['an open vocabulary is closed', { 'x-open-vocabulary': true }, { 'x-open-vocabulary: drop': {} }],
  ['what an unknown variant is read as is dropped', { 'x-fallback': {} }, { 'x-fallback: drop': {} }],
  ['what only people read stays', { title: 'Chat', description: 'A chat.', 'x-evidence': 'spec' }, {}],
])('%s', (_, node, expected) => {
  expect(nodesOf(node)).toEqual(expected);
});

describe('a reference', () => {
  const text = { type: 'string' };

  it('is swapped for the next definition of the same kind', () => {
    const definitions = { ChatId: text, Chat: { type: 'object' }, GroupId: text };
    expect(nodesOf({ $ref: '#/$defs/ChatId' }, definitions)).toEqual({
      '$ref: swap for GroupId': { $ref: '#/$defs/GroupId' },
    });
    expect(nodesOf({ $ref: '#/$defs/GroupId' }, definitions)).toEqual({
      '$ref: swap for ChatId': { $ref: '#/$defs/ChatId' },
    });
    expect(nodesOf({ $ref: '#/$defs/Chat' }, definitions)).toEqual({});
  });

  it('is never swapped for one that leads back to where it stands', () => {
    const definitions = {
      A: { type: 'object' },
      B: { type: 'object', properties: { home: { $ref: '#/$defs/Home' } } },
      C: { type: 'object' },
      Home: { type: 'object' },
    };
    expect(nodesOf({ $ref: '#/$defs/A' }, definitions)).toEqual({ '$ref: swap for C': { $ref: '#/$defs/C' } });
  });
});

test.each([
  [{ type: 'string' }, [true, true]],
  [{ const: 'text' }, [false]],
  [{ enum: ['a'] }, [true, false]],
  [{ properties: { id: {} } }, [false]],
])('says of %j which changes only accept more', (node, looser) => {
  expect([...changesOf(node, { title: 'Home', definitions: {} })].map((change) => change.looser)).toEqual(looser);
});
