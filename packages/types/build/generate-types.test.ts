import { describe, expect, it } from 'vitest';
import { generateTypes } from './generate-types.ts';

/** One webhook about chats, whose chat stands in three places, each with a description of its own; an action; requests. */
const bundle = {
  title: 'WhapiWebhook',
  description: 'Any webhook.',
  oneOf: [{ $ref: '#/$defs/ChatsPutWebhook' }],
  $defs: {
    ChatsPutWebhook: {
      description: 'A chat was put.',
      type: 'object',
      properties: {
        before: { $ref: '#/$defs/Chat', description: 'As it was.' },
        after: { $ref: '#/$defs/Chat', description: 'As it is.' },
        others: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/$defs/Chat' } },
        event: {
          type: 'object',
          properties: { type: { const: 'chats' }, event: { const: 'put' } },
          required: ['type', 'event'],
          unevaluatedProperties: false,
        },
      },
      required: ['before', 'others', 'event'],
      unevaluatedProperties: false,
    },
    Chat: {
      description: 'A chat.',
      allOf: [{ $ref: '#/$defs/ChatBase' }],
      type: 'object',
      properties: { kind: { enum: ['group', 'contact'] } },
      required: ['kind'],
      unevaluatedProperties: false,
    },
    ChatBase: {
      description: 'What every chat has.',
      type: 'object',
      properties: { id: { type: 'string' } },
      required: ['id'],
    },
    Action: {
      description: 'What happened.',
      discriminator: { propertyName: 'kind' },
      oneOf: [{ $ref: '#/$defs/PinAction' }, { $ref: '#/$defs/FarAction' }],
    },
    PinAction: { type: 'object', properties: { kind: { const: 'pin' } }, required: ['kind'] },
    FarAction: { type: 'object', properties: { kind: { const: 'far-off' } }, required: ['kind'] },
    Settings: { type: 'object', properties: { volume: { type: 'integer' } } },
    PatchRequest: {
      description: 'Pins or mutes.',
      type: 'object',
      properties: { pin: { type: 'boolean' }, mute: { type: 'boolean', description: 'Silence.' } },
      anyOf: [{ required: ['pin'] }, { required: ['mute'] }],
    },
  },
};

describe('generateTypes', async () => {
  const types = await generateTypes(bundle);

  it('names a type wherever it is referred to, with the description of the place', () => {
    expect(types).toContain('/**\n   * As it was.\n   */\n  before: Chat;');
    expect(types).toContain('/**\n   * As it is.\n   */\n  after?: Chat;');
    expect(types).toContain('others: Chat[];');
    expect(types).not.toMatch(/Chat1/);
  });

  it('exports each definition once, and the union of all webhooks', () => {
    const names = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([
      'Action',
      'Chat',
      'ChatBase',
      'ChatsPutWebhook',
      'FarAction',
      'PatchRequest',
      'PinAction',
      'Settings',
      'WhapiWebhook',
      'WhapiEventName',
      'WebhookByEvent',
      'RequestByName',
      'ActionByType',
    ]);
    expect(types).toContain('export type WhapiWebhook = ChatsPutWebhook;');
  });

  it('lets a variant extend its base', () => {
    expect(types).toContain("export interface Chat extends ChatBase {\n  kind: 'group' | 'contact';\n}");
  });

  it('maps the name of an event to its webhook', () => {
    expect(types).toContain("export interface WebhookByEvent {\n  'chats.put': ChatsPutWebhook;\n}");
  });

  it('maps the names of requests, and of the settings, to their bodies', () => {
    expect(types).toContain(
      'export interface RequestByName {\n  PatchRequest: PatchRequest;\n  Settings: Settings;\n}',
    );
  });

  it('maps what tells the members of a union apart to the members', () => {
    expect(types).toContain("export interface ActionByType {\n  pin: PinAction;\n  'far-off': FarAction;\n}");
    expect(types).toContain('* The members of `Action`, by their `kind`.');
  });

  it('asks for one of two properties where one must be there', () => {
    expect(compact(types)).toContain(
      'export type PatchRequest = ( | { pin: boolean; /** * Silence. */ mute?: boolean; } | { pin?: boolean; /** * Silence. */ mute: boolean; } )',
    );
  });

  it('says nothing of bounds, which a type cannot hold', () => {
    expect(types).not.toMatch(/@(min|max)/);
  });

  it('has no index signatures', () => {
    expect(types).not.toMatch(/\[\w+: string\]/);
  });

  it('is the same every time', async () => {
    expect(await generateTypes(structuredClone(bundle))).toBe(types);
  });

  it('leaves the bundle as it was', async () => {
    const copy = structuredClone(bundle);
    await generateTypes(copy);
    expect(copy).toEqual(bundle);
  });
});

function compact(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
