import { describe, expect, it } from 'vitest';
import { type Schema, toTypeScriptSchema, typeName } from './to-typescript-schema.ts';

describe('toTypeScriptSchema', () => {
  it('turns a $ref into the name of its type, and keeps its description', () => {
    expect(toTypeScriptSchema({ $ref: '#/$defs/Chat', description: 'The chat as it was.' })).toEqual({
      tsType: 'Chat',
      description: 'The chat as it was.',
    });
  });

  it('turns variants into a union of names', () => {
    const { tsType } = toTypeScriptSchema({
      type: 'object',
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/$defs/TextMessage' }, { $ref: '#/$defs/ActionMessage' }],
      'x-fallback': { $ref: '#/$defs/MessageBase' },
    });
    expect(tsType).toBe('TextMessage | ActionMessage');
  });

  it('opens a vocabulary to any other string, and keeps its words for completion', () => {
    const color = { type: 'string', enum: ['gold', 'plum'], 'x-open-vocabulary': true, description: 'Its colour.' };
    expect(toTypeScriptSchema(color)).toEqual({
      type: 'string',
      description: 'Its colour.',
      tsType: '"gold" | "plum" | (string & {})',
    });
    const { items } = toTypeScriptSchema({ type: 'array', items: color });
    expect(items.tsType).toBe('("gold" | "plum" | (string & {}))');
    const reference = { $ref: '#/$defs/Color', 'x-open-vocabulary': true };
    expect(toTypeScriptSchema(reference).tsType).toBe('Color | (string & {})');
  });

  it('turns a base into an interface to extend', () => {
    const schema = toTypeScriptSchema({ type: 'object', allOf: [{ $ref: '#/$defs/MessageBase' }], properties: {} });
    expect(schema.extends).toEqual([{ $ref: '#/definitions/MessageBase' }]);
    expect(schema).not.toHaveProperty('allOf');
  });

  it('rewrites properties and items', () => {
    const schema = toTypeScriptSchema({
      type: 'object',
      properties: { labels: { type: 'array', items: { $ref: '#/$defs/Label' } } },
    });
    expect(schema.properties.labels.items).toEqual({ tsType: 'Label' });
  });

  it('closes objects, which would otherwise have an index signature', () => {
    const schema = toTypeScriptSchema({ type: 'object', properties: { media: { type: 'object', properties: {} } } });
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.media.additionalProperties).toBe(false);
  });

  it('closes types that are an object or a string', () => {
    const schema = toTypeScriptSchema({ type: ['string', 'object'], properties: { text: { $ref: '#/$defs/Text' } } });
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.text).toEqual({ tsType: 'Text' });
  });

  describe('when at least one of two properties is required', () => {
    const { description, allOf } = toTypeScriptSchema({
      description: 'Messages were deleted.',
      'x-see': 'https://vendor.test/messages',
      type: 'object',
      properties: {
        ids: { type: 'array', minItems: 1, items: { type: 'string' } },
        chat: { $ref: '#/$defs/ChatId', description: 'The chat.' },
        channel_id: { type: 'string' },
      },
      required: ['channel_id'],
      anyOf: [{ required: ['ids'] }, { required: ['chat'] }],
      unevaluatedProperties: false,
    });
    const [alternatives, common] = allOf;

    it('generates a union that requires one or the other', () => {
      expect(alternatives.anyOf.map((member: Schema) => member.required)).toEqual([['ids'], ['chat']]);
    });

    it('declares both in each member, so that either can be read', () => {
      for (const member of alternatives.anyOf) {
        expect(member.properties).toEqual({
          ids: { type: 'array', items: { type: 'string' } },
          chat: { tsType: 'ChatId', description: 'The chat.' },
        });
        expect(member.additionalProperties).toBe(false);
      }
    });

    it('keeps the other properties outside the union', () => {
      expect(Object.keys(common.properties)).toEqual(['channel_id']);
      expect(common.required).toEqual(['channel_id']);
    });

    it('keeps the description and the link', () => {
      expect(description).toBe('Messages were deleted.\n\n@see https://vendor.test/messages');
    });
  });

  it('turns a map into a Record', () => {
    expect(toTypeScriptSchema({ type: 'object', additionalProperties: { type: 'string' } }).tsType).toBe(
      'Record<string, string>',
    );
    const ofRefs = toTypeScriptSchema({ type: 'object', additionalProperties: { $ref: '#/$defs/Chat' } });
    expect(ofRefs).toEqual({ type: 'object', tsType: 'Record<string, Chat>' });
  });

  it('drops keywords that have no equivalent in types', () => {
    const schema = {
      type: 'object',
      properties: {},
      unevaluatedProperties: false,
      minItems: 1,
      maxItems: 2,
      'x-fallback': {},
      'x-see': 'https://x',
    };
    expect(Object.keys(toTypeScriptSchema(schema)).sort()).toEqual([
      'additionalProperties',
      'description',
      'properties',
      'type',
    ]);
  });

  it("links the vendor's page", () => {
    const { description } = toTypeScriptSchema({
      description: 'A chat was deleted.',
      'x-see': 'https://vendor.test/chats',
    });
    expect(description).toBe('A chat was deleted.\n\n@see https://vendor.test/chats');
  });

  it('does not change its input', () => {
    const schema = { type: 'object', properties: { chat: { $ref: '#/$defs/Chat', 'x-see': 'https://vendor.test' } } };
    const before = structuredClone(schema);
    toTypeScriptSchema(schema);
    expect(schema).toEqual(before);
  });
});

it('typeName returns the last part of a $ref', () => {
  expect(typeName('#/$defs/ChatUpdate')).toBe('ChatUpdate');
});
