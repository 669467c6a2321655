import { describe, expect, it } from 'vitest';
import { type Schema, titleOf, withProfiles } from './with-profiles.ts';

/** Puts a schema into a bundle with one webhook, and takes out what became of it. */
function read(schema: Schema, others: Schema = {}): Schema {
  const webhook = { type: 'object', properties: { event: {}, chats: {} }, required: ['event', 'chats'] };
  const bundle = { oneOf: [{ $ref: '#/$defs/Webhook' }], $defs: { Webhook: webhook, It: schema, ...others } };
  const before = structuredClone(bundle);
  const { $defs } = withProfiles(bundle);
  expect(bundle).toEqual(before);
  return $defs.It;
}

it('leaves a closed object to the keyword that closes it in the strict profile', () => {
  const schema = { type: 'object', properties: { id: { type: 'string' } }, unevaluatedProperties: false };
  expect(read(schema)).toEqual({ ...schema, declared: ['id'] });
});

it('tells an open vocabulary from a closed one', () => {
  const words = { type: 'string', enum: ['gold', 'plum'] };
  expect(read({ ...words, 'x-open-vocabulary': true })).toEqual({ type: 'string', vocabulary: ['gold', 'plum'] });
  expect(read(words)).toEqual(words);
});

describe('variants', () => {
  const variants = {
    Text: { type: 'object', properties: { type: { const: 'text' } }, required: ['type'] },
    Action: { type: 'object', properties: { type: { const: 'action' } }, required: ['type'] },
  };
  const schema = {
    type: 'object',
    discriminator: { propertyName: 'type' },
    oneOf: [{ $ref: '#/$defs/Text' }, { $ref: '#/$defs/Action' }],
  };
  const known = { ...schema, discriminator: { propertyName: 'type', known: ['text', 'action'] } };

  it('name their tags', () => {
    expect(read(schema, variants)).toEqual(known);
  });

  it('keep what an unknown one is read as', () => {
    const fallback = { $ref: '#/$defs/Base' };
    expect(read({ ...schema, 'x-fallback': fallback }, variants)).toEqual({ ...known, fallback });
  });
});

it('lists the names that an object may have, those of its base included', () => {
  const base = { type: 'object', properties: { id: {}, type: {} } };
  const schema = { allOf: [{ $ref: '#/$defs/Base' }], type: 'object', properties: { type: {}, text: {} } };
  expect(read(schema, { Base: base })).toHaveProperty('declared', ['type', 'text', 'id']);
});

it('lists the names of a base of a base, too', () => {
  const others = {
    Base: { allOf: [{ $ref: '#/$defs/Root' }], type: 'object', properties: { type: {} } },
    Root: { type: 'object', properties: { id: {} } },
  };
  const schema = { allOf: [{ $ref: '#/$defs/Base' }], type: 'object', properties: { text: {} } };
  expect(read(schema, others)).toHaveProperty('declared', ['text', 'type', 'id']);
});

describe('a choice of two properties', () => {
  const properties = { one: {}, all: {} };
  const schema = { type: 'object', properties, anyOf: [{ required: ['one'] }, { required: ['all'] }] };

  it('is a condition', () => {
    expect(read(schema)).toEqual({
      type: 'object',
      properties,
      declared: ['one', 'all'],
      if: { required: ['all'] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
      then: {},
      else: { required: ['one'], either: ['all'], declared: ['one', 'all'] },
    });
  });

  it.each([
    [{ required: ['one'] }, { required: ['all'] }, { required: ['none'] }],
    [{ required: ['one'] }, { required: ['all'], minProperties: 1 }],
  ])('is refused when it is another choice', (...anyOf) => {
    expect(() => read({ type: 'object', properties, anyOf })).toThrow(/^Failed to read an anyOf: /);
  });
});

it('joins the alternatives of a text into one pattern', () => {
  const schema = { type: 'string', anyOf: [{ pattern: '^\\d+@g$' }, { const: 'a.b+c' }, { enum: ['(x)', 'y'] }] };
  const { pattern, anyOf } = read(schema);
  expect(anyOf).toBeUndefined();
  for (const text of ['12@g', 'a.b+c', '(x)', 'y']) expect(text, pattern).toMatch(new RegExp(pattern, 'u'));
  for (const text of ['', '12', 'a-b+c', 'x', 'yy', 'y@g']) expect(text, pattern).not.toMatch(new RegExp(pattern, 'u'));
});

it('drops what only people read, yet keeps a property that is called description', () => {
  const schema = {
    type: 'object',
    description: 'A product.',
    'x-see': 'https://vendor.test',
    properties: { description: { type: 'string', description: 'Its text.', 'x-evidence': 'documented' } },
  };
  expect(read(schema)).toEqual({
    type: 'object',
    properties: { description: { type: 'string' } },
    declared: ['description'],
  });
});

it('does not require event, because two modes leave it out', () => {
  const webhook = { type: 'object', properties: {}, required: ['chats', 'event', 'channel_id'] };
  const { $defs } = withProfiles({ oneOf: [{ $ref: '#/$defs/Webhook' }], $defs: { Webhook: webhook } });
  expect($defs.Webhook.required).toEqual(['chats', 'channel_id']);
});

it('titleOf is the last part of a $ref', () => {
  expect(titleOf('#/$defs/ChatUpdate')).toBe('ChatUpdate');
});
