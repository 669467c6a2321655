import { expect, test } from 'vitest';
import type { JsonSchema } from '../contract/json-schema.ts';
import { toModel } from './to-model.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const modelOf = (Root: JsonSchema, others: Record<string, JsonSchema> = {}) => toModel('Root', { Root, ...others });

test('keeps names, types, enums, patterns and what is required, and no prose', () => {
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

test('follows references to objects, and writes down anything else in its place', () => {
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

test('names an object without a name after the place it stands in', () => {
  const row = { properties: { id: { type: 'string' } } };
  const model = modelOf({ properties: { list: { properties: { rows: { type: 'array', items: row } } } } });
  expect(Object.keys(model)).toEqual(['Root', 'Root.list', 'Root.list.rows[]']);
});

test('an allOf adds up', () => {
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

test('of a oneOf all properties are kept, and what every variant requires', () => {
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

test('of alternatives for a value each one counts, and none where one takes anything', () => {
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

test('an object that contains itself through another is named in both', () => {
  const others = { Chat: { properties: { last: ref('Message') } }, Message: { properties: { chat: ref('Chat') } } };
  const model = modelOf({ properties: { chat: ref('Chat') } }, others);
  expect(model.Message?.properties.chat).toEqual({ type: ['object'], object: ['Chat'] });
});

test('objects and lists may contain themselves', () => {
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

test('keeps what our schemas tell on top: evidence and meaning', () => {
  const model = modelOf({ properties: { id: { type: 'string', description: 'An id.', 'x-evidence': 'captured' } } });
  expect(model.Root?.properties.id).toEqual({ type: ['string'], evidence: 'captured', description: 'An id.' });
});

test('names a reference that leads nowhere', () => {
  expect(() => modelOf({ properties: { chat: ref('Chat') } })).toThrow('Failed to find schema Chat');
});
