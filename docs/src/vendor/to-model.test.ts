import { expect, test } from 'vitest';
import type { JsonSchema } from '../contract/json-schema.ts';
import { toModel } from './to-model.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const modelOf = (Root: JsonSchema, others: Record<string, JsonSchema> = {}) => toModel('Root', { Root, ...others });

test('keeps names, types, enums, patterns and required properties, and no text', () => {
  const model = modelOf({
    description: 'Prose.',
    properties: {
      id: { type: 'string', pattern: '^a$', description: 'Prose.', example: 'a' },
      kind: { type: 'string', enum: ['x', null] },
      is: { const: true },
    },
    required: ['kind', 'id'],
  } as JsonSchema);
  expect(model).toEqual({
    Root: {
      properties: {
        id: { type: ['string'], pattern: ['^a$'] },
        kind: { type: ['string'], enum: ['x', null] },
        is: { type: ['boolean'], enum: [true] },
      },
      required: ['id', 'kind'],
    },
  });
});

test('follows references to objects, and inlines all others', () => {
  const model = modelOf(
    { properties: { chats: { type: 'array', items: ref('Chat') }, id: ref('Id') } },
    { Chat: { properties: { id: ref('Id') } }, Id: { type: 'string', pattern: '^a$' }, Unused: {} },
  );
  const id = { type: ['string'], pattern: ['^a$'], via: ['Id'] };
  expect(model).toEqual({
    Root: {
      properties: { chats: { type: ['array'], items: { type: ['object'], object: ['Chat'] } }, id },
      required: [],
    },
    Chat: { properties: { id }, required: [] },
  });
});

test('names an unnamed object after its position', () => {
  const row = { properties: { id: { type: 'string' } } };
  const model = modelOf({ properties: { list: { properties: { rows: { type: 'array', items: row } } } } });
  expect(Object.keys(model)).toEqual(['Root', 'Root.list', 'Root.list.rows[]']);
});

test('merges an allOf', () => {
  const model = modelOf(
    { allOf: [ref('Base'), { properties: { b: { type: 'number' } }, required: ['b'] }], required: ['a'] },
    { Base: { properties: { a: { type: 'string' }, b: { type: 'string' } } } },
  );
  expect(model.Root).toEqual({
    properties: { a: { type: ['string'], from: ['Base'] }, b: { type: ['number'] } },
    required: ['a', 'b'],
  });
  expect(Object.keys(model)).toEqual(['Root']);
});

test('keeps all properties of a oneOf, and requires what every variant requires', () => {
  const model = modelOf(
    { oneOf: [ref('A'), ref('B')] },
    {
      A: { properties: { id: {}, type: { const: 'a' }, body: { type: 'string' } }, required: ['id', 'body'] },
      B: { properties: { id: {}, type: { const: 'b' }, body: { type: 'object' } }, required: ['id'] },
    },
  );
  expect(model.Root).toEqual({
    properties: { id: {}, type: { type: ['string'], enum: ['a', 'b'] }, body: { type: ['string', 'object'] } },
    required: ['id'],
  });
});

test('merges the restrictions of alternatives, unless one accepts anything', () => {
  const pattern = { type: 'string', pattern: '^a$' };
  const model = modelOf({
    properties: {
      id: { type: 'string', anyOf: [pattern, { const: 'stories' }] },
      open: { type: 'string', anyOf: [pattern, { type: 'string' }] },
    },
  });
  expect(model.Root?.properties).toEqual({
    id: { type: ['string'], pattern: ['^a$'], enum: ['stories'] },
    open: { type: ['string'] },
  });
});

test('keeps references between objects that contain each other', () => {
  const others = { Chat: { properties: { last: ref('Message') } }, Message: { properties: { chat: ref('Chat') } } };
  const model = modelOf({ properties: { chat: ref('Chat') } }, others);
  expect(model.Message?.properties.chat).toEqual({ type: ['object'], object: ['Chat'] });
});

test('accepts recursive objects and arrays', () => {
  const model = modelOf(
    { properties: { parent: ref('Root'), tree: ref('Tree') } },
    { Tree: { type: 'array', items: ref('Tree') } },
  );
  expect(model).toEqual({
    Root: {
      properties: {
        parent: { type: ['object'], object: ['Root'] },
        tree: { type: ['array'], items: { via: ['Tree'] }, via: ['Tree'] },
      },
      required: [],
    },
  });
});

test('keeps the evidence and the description of our schemas', () => {
  const model = modelOf({ properties: { id: { type: 'string', description: 'An id.', 'x-evidence': 'captured' } } });
  expect(model.Root?.properties.id).toEqual({ type: ['string'], evidence: 'captured', description: 'An id.' });
});

test('names a reference without a target', () => {
  expect(() => modelOf({ properties: { chat: ref('Chat') } })).toThrow('Failed to find schema Chat');
});
