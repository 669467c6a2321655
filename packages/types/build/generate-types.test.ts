import { describe, expect, it } from 'vitest';
import { generateStepTypes, generateTypes } from './generate-types.ts';

/** A webhook with three references to a chat, two of them with their own description; an action; requests. */
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
    Note: {
      description: 'A note about an action, discriminated by its kind.',
      discriminator: { propertyName: 'kind' },
      oneOf: [{ $ref: '#/$defs/TextNote' }],
      'x-fallback': { $ref: '#/$defs/NoteBase' },
    },
    NoteBase: {
      type: 'object',
      properties: { kind: { $ref: '#/$defs/NoteKind' }, answers: { $ref: '#/$defs/NoteKind' } },
      required: ['kind'],
    },
    TextNote: {
      allOf: [{ $ref: '#/$defs/NoteBase' }],
      type: 'object',
      properties: { kind: { const: 'text' } },
      required: ['kind'],
    },
    NoteKind: { type: 'string', enum: ['text'], 'x-open-vocabulary': true },
    NoteColor: { type: 'string', enum: ['gold', 'plum'], 'x-open-vocabulary': true },
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

  it('opens vocabularies, but for the words of a tag, which are open only where they are no tag', () => {
    expect(types).toContain("export type NoteColor = 'gold' | 'plum' | (string & {});");
    expect(types).toContain("export type NoteKind = 'text';");
    expect(types).toMatch(/kind: NoteKind;\s+answers\?: NoteKind \| \(string & \{\}\);/);
  });

  it('refers to types by name, with the description of the reference', () => {
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
      'Note',
      'NoteBase',
      'NoteColor',
      'NoteKind',
      'PatchRequest',
      'PinAction',
      'Settings',
      'TextNote',
      'WhapiWebhook',
      'WhapiEventName',
      'WebhookByEvent',
      'RequestByName',
      'ActionByType',
      'NoteByType',
    ]);
    expect(types).toContain('export type WhapiWebhook = ChatsPutWebhook;');
  });

  it('generates a variant as an extension of its base', () => {
    expect(types).toContain("export interface Chat extends ChatBase {\n  kind: 'group' | 'contact';\n}");
  });

  it('maps event names to webhooks', () => {
    expect(types).toContain("export interface WebhookByEvent {\n  'chats.put': ChatsPutWebhook;\n}");
  });

  it('maps the names of requests, and of the settings, to their bodies', () => {
    expect(types).toContain(
      'export interface RequestByName {\n  PatchRequest: PatchRequest;\n  Settings: Settings;\n}',
    );
  });

  it('maps the discriminator values of a union to its members', () => {
    expect(types).toContain("export interface ActionByType {\n  pin: PinAction;\n  'far-off': FarAction;\n}");
    expect(types).toContain('* The members of `Action` by their `kind`.');
  });

  it('requires at least one of two properties', () => {
    expect(compact(types)).toContain(
      'export type PatchRequest = ( | { pin: boolean; /** * Silence. */ mute?: boolean; } | { pin?: boolean; /** * Silence. */ mute: boolean; } )',
    );
  });

  it('omits bounds, which types cannot express', () => {
    expect(types).not.toMatch(/@(min|max)/);
  });

  it('has no index signatures', () => {
    expect(types).not.toMatch(/\[\w+: string\]/);
  });

  it('is deterministic', async () => {
    expect(await generateTypes(structuredClone(bundle))).toBe(types);
  });

  it('does not change the bundle', async () => {
    const copy = structuredClone(bundle);
    await generateTypes(copy);
    expect(copy).toEqual(bundle);
  });
});

describe('names that would break the generated code', () => {
  const event = (type: unknown) => ({ properties: { type: { const: type }, event: { const: 'put' } } });

  it.each(["ch'ats", 'a"b', 'a\nb', 'a`b', "x': never }; export const injected = 1; //"])(
    'refuses the event %j',
    async (type) => {
      const $defs = { ChatsPut: { type: 'object', properties: { event: event(type) } } };
      await expect(generateTypes({ oneOf: [{ $ref: '#/$defs/ChatsPut' }], $defs })).rejects.toThrow(
        'Failed to generate types from #/$defs/ChatsPut: expected a name that matches ',
      );
    },
  );

  it.each(["It's", 'A B', 'A = 1; export type B', ''])('refuses the title %j', async (title) => {
    await expect(generateTypes({ oneOf: [], $defs: { [title]: { type: 'object' } } })).rejects.toThrow(
      `Failed to generate types from #/$defs/${title}: `,
    );
  });

  it.each(["it's", 'a"b', undefined])('refuses the variant %j', async (tag) => {
    const Union = { discriminator: { propertyName: 'kind' }, oneOf: [{ $ref: '#/$defs/Variant' }] };
    const Variant = { type: 'object', properties: { kind: { const: tag } } };
    await expect(generateTypes({ oneOf: [], $defs: { Union, Variant } })).rejects.toThrow(
      'Failed to generate types from #/$defs/Variant: ',
    );
  });

  it.each(['WhapiWebhook', 'WebhookByEvent', 'RequestByName', 'ActionByType'])(
    'refuses the title %s twice',
    async (title) => {
      const $defs = { ...bundle.$defs, [title]: { type: 'object' } };
      await expect(generateTypes({ ...bundle, $defs })).rejects.toThrow(
        `Failed to generate types: ${title} is generated twice`,
      );
    },
  );

  it('keeps a description from ending its comment, and quotes in values', async () => {
    const Text = { description: 'x */ export const injected = 1; /*', enum: ["it's", 'a"b'] };
    const types = await generateTypes({ oneOf: [], $defs: { Text } });
    expect(types).not.toContain('*/ export');
    expect(types).toContain(`export type Text = "it's" | 'a"b';`);
  });
});

function compact(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

describe('the module of steps', () => {
  const steps = {
    steps: {
      readChat: { argument: 'ReadChatStep', returns: 'Chat' },
      stop: { argument: 'StopStep', returns: null },
    },
    $defs: {
      Chat: bundle.$defs.Chat,
      ReadChatStep: {
        description: 'Reads a chat.',
        type: 'object',
        properties: {
          anything: { description: 'Any JSON.' },
          values: { description: 'Any object.', type: 'object', additionalProperties: {} },
        },
        required: ['anything'],
        unevaluatedProperties: false,
      },
      StopStep: { description: 'Stops.', type: 'object', properties: {}, unevaluatedProperties: false },
    },
  };

  it('has a type for each definition that only steps have, and imports the others', async () => {
    const module = await generateStepTypes(steps, bundle);
    expect(module).toContain("import type {\n  Chat,\n} from './generated.ts';");
    expect(module).not.toContain('interface Chat ');
    expect(module).toContain('  anything: unknown;');
    expect(module).toContain('  values?: Record<string, unknown>;');
    expect(module).toContain('export interface StopStep {}');
  });

  it('has tables of arguments and results', async () => {
    const module = await generateStepTypes(steps, bundle);
    expect(module).toContain('export interface StepByName {\n  readChat: ReadChatStep;\n  stop: StopStep;\n}');
    expect(module).toContain('export interface StepResultByName {\n  readChat: Chat;\n  stop: null;\n}');
  });
});
