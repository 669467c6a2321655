import { describe, expect, it } from 'vitest';
import { type Purpose, type Schema, titleOf, withProfiles } from './with-profiles.ts';

/** Puts a schema into a bundle with one webhook, and takes out what became of it. */
function read(schema: Schema, others: Schema = {}, purpose: Purpose = 'requests'): Schema {
  const webhook = { type: 'object', properties: { event: {}, chats: {} }, required: ['event', 'chats'] };
  const bundle = { oneOf: [{ $ref: '#/$defs/Webhook' }], $defs: { Webhook: webhook, It: schema, ...others } };
  const before = structuredClone(bundle);
  const { $defs } = withProfiles(bundle, purpose);
  expect(bundle).toEqual(before);
  return $defs.It;
}

it('leaves a closed object to the keyword that closes it in the strict profile', () => {
  const schema = { type: 'object', properties: { id: { type: 'string' } }, unevaluatedProperties: false };
  expect(read(schema)).toEqual({ ...schema, declared: ['id'] });
});

it('tells an open vocabulary from a closed one', () => {
  const words = { type: 'string', enum: ['gold', 'plum'] };
  const open = { type: 'string', strictly: { enum: ['gold', 'plum'] } };
  expect(read({ ...words, 'x-open-vocabulary': true })).toEqual(open);
  expect(read(words)).toEqual(words);
  expect(read(words, {}, 'webhooks')).toEqual(words);
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
  const { $defs } = withProfiles({ oneOf: [{ $ref: '#/$defs/Webhook' }], $defs: { Webhook: webhook } }, 'webhooks');
  expect($defs.Webhook.required).toEqual(['chats', 'channel_id']);
});

it('titleOf is the last part of a $ref', () => {
  expect(titleOf('#/$defs/ChatUpdate')).toBe('ChatUpdate');
});

describe('in webhooks, what a TypeScript type does not say is strict\u2019s', () => {
  const inWebhooks = (schema: Schema, others?: Schema) => read(schema, others, 'webhooks');

  it('is gathered for the properties of an object, each rule once', () => {
    const text = { type: 'string', minLength: 1 };
    const properties = { id: text, name: text, size: { type: 'integer', minimum: 0 }, flag: { type: 'boolean' } };
    const { $defs } = withProfiles({ oneOf: [], $defs: { It: { type: 'object', properties } } }, 'webhooks');
    expect($defs.It).toMatchObject({
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        size: { type: 'count' },
        flag: { type: 'boolean' },
      },
      strictProperties: {
        id: { $ref: '#/$defs/rule0' },
        name: { $ref: '#/$defs/rule0' },
        size: { $ref: '#/$defs/rule1' },
      },
    });
    expect($defs.rule0).toEqual({ minLength: 1 });
    expect($defs.rule1).toEqual({ minimum: 0 });
  });

  it('leaves the type of a scalar to whoever refers to it', () => {
    const Id = { title: 'Id', type: 'string', maxLength: 9 };
    const schema = { type: 'array', minItems: 1, items: { $ref: '#/$defs/Id' } };
    expect(inWebhooks(schema, { Id })).toEqual({
      type: 'array',
      items: { type: 'string', strictly: { $ref: '#/$defs/Id' } },
      strictly: { minItems: 1 },
    });
    expect(inWebhooks(Id)).toEqual({ title: 'Id', maxLength: 9 });
  });

  it('also is what only strict requires', () => {
    const schema = { type: 'object', properties: { id: {} }, required: [], 'x-strict-required': ['id'] };
    expect(inWebhooks(schema)).toMatchObject({ required: [], strictRequired: ['id'] });
  });
});
