import { describe, expect, it } from 'vitest';
import { type Profile, type Schema, titleOf, toProfile } from './to-profile.ts';

const profiles: Profile[] = ['strict', 'tolerant'];

/** Puts a schema into a bundle with one webhook, and takes out what became of it. */
function read(schema: Schema, profile: Profile, others: Schema = {}): Schema {
  const webhook = { type: 'object', properties: { event: {}, chats: {} }, required: ['event', 'chats'] };
  const bundle = { oneOf: [{ $ref: '#/$defs/Webhook' }], $defs: { Webhook: webhook, It: schema, ...others } };
  const before = structuredClone(bundle);
  const { $defs } = toProfile(bundle, profile);
  expect(bundle).toEqual(before);
  return $defs.It;
}

describe('a closed object', () => {
  const schema = { type: 'object', properties: { id: { type: 'string' } }, unevaluatedProperties: false };

  it('stays closed in strict, and is open in tolerant', () => {
    expect(read(schema, 'strict')).toMatchObject(schema);
    expect(read(schema, 'tolerant')).not.toHaveProperty('unevaluatedProperties');
  });

  it('is opened at every depth', () => {
    const deep = { type: 'object', properties: { list: { type: 'array', items: schema } } };
    expect(read(deep, 'strict').properties.list.items.unevaluatedProperties).toBe(false);
    expect(JSON.stringify(read(deep, 'tolerant'))).not.toContain('unevaluatedProperties');
  });
});

describe('a vocabulary', () => {
  it('keeps its words in strict, and is any text in tolerant where it is open', () => {
    const schema = { type: 'string', 'x-open-vocabulary': true, enum: ['gold', 'plum'] };
    expect(read(schema, 'strict')).toEqual({ type: 'string', enum: ['gold', 'plum'] });
    expect(read(schema, 'tolerant')).toEqual({ type: 'string' });
  });

  it('keeps its words in both where it is closed', () => {
    const schema = { type: 'string', enum: ['group', 'contact'] };
    for (const profile of profiles) expect(read(schema, profile)).toEqual(schema);
  });
});

describe('variants', () => {
  const variants = {
    Text: { type: 'object', properties: { type: { const: 'text' } }, required: ['type'] },
    Action: { type: 'object', properties: { type: { const: 'action' } }, required: ['type'] },
    Base: { type: 'object', properties: { type: { type: 'string' } }, required: ['type'] },
  };
  const schema = {
    type: 'object',
    discriminator: { propertyName: 'type' },
    oneOf: [{ $ref: '#/$defs/Text' }, { $ref: '#/$defs/Action' }],
    'x-otherwise': { $ref: '#/$defs/Base' },
  };
  const discriminator = { propertyName: 'type', known: ['text', 'action'] };

  it('are the declared ones only in strict', () => {
    expect(read(schema, 'strict', variants)).toEqual({ type: 'object', discriminator, oneOf: schema.oneOf });
  });

  it('fall back to what every variant has in tolerant', () => {
    expect(read(schema, 'tolerant', variants)).toMatchObject({
      if: { properties: { type: { enum: ['text', 'action'] } }, required: ['type'] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
      then: { discriminator, oneOf: schema.oneOf },
      else: { $ref: '#/$defs/Base' },
    });
  });

  it('are closed in tolerant, too, where there is nothing to fall back to', () => {
    const { 'x-otherwise': _, ...closed } = schema;
    expect(read(closed, 'tolerant', variants)).toEqual({ type: 'object', discriminator, oneOf: schema.oneOf });
  });
});

it('lists the names that an object may have, those of its base included', () => {
  const base = { type: 'object', properties: { id: {}, type: {} } };
  const schema = { allOf: [{ $ref: '#/$defs/Base' }], type: 'object', properties: { type: {}, text: {} } };
  expect(read(schema, 'strict', { Base: base })).toHaveProperty('declared', ['type', 'text', 'id']);
});

it('joins the alternatives of a text into one pattern', () => {
  const schema = { type: 'string', anyOf: [{ pattern: '^\\d+@g$' }, { const: 'a.b+c' }, { enum: ['(x)', 'y'] }] };
  const { pattern, anyOf } = read(schema, 'strict');
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
  expect(read(schema, 'strict')).toEqual({
    type: 'object',
    properties: { description: { type: 'string' } },
    declared: ['description'],
  });
});

it.each(profiles)('does not require event in %s, because two modes leave it out', (profile) => {
  const webhook = { type: 'object', properties: {}, required: ['chats', 'event', 'channel_id'] };
  const { $defs } = toProfile({ oneOf: [{ $ref: '#/$defs/Webhook' }], $defs: { Webhook: webhook } }, profile);
  expect($defs.Webhook.required).toEqual(['chats', 'channel_id']);
});

it('titleOf is the last part of a $ref', () => {
  expect(titleOf('#/$defs/ChatUpdate')).toBe('ChatUpdate');
});
