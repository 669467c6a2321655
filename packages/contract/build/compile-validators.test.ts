import { describe, expect, it } from 'vitest';
import type { SchemaError, SchemaValidator } from '../src/schema-validator.ts';
import { compileValidators, webhooksOf } from './compile-validators.ts';
import type { Profile, Schema } from './to-profile.ts';

const webhook = {
  title: 'ChatsPutWebhook',
  type: 'object',
  properties: {
    chats: { type: 'array', items: { $ref: '#/$defs/Chat' } },
    event: {
      type: 'object',
      properties: { type: { const: 'chats' }, event: { const: 'put' } },
      required: ['type', 'event'],
    },
  },
  required: ['chats', 'event'],
  unevaluatedProperties: false,
};

function bundleOf(chat: Schema, others: Schema = {}): Schema {
  return { oneOf: [{ $ref: '#/$defs/ChatsPutWebhook' }], $defs: { ChatsPutWebhook: webhook, Chat: chat, ...others } };
}

/** Compiles a schema and loads the module, from its text alone. */
async function load(bundle: Schema, profile: Profile = 'strict'): Promise<(value: unknown) => SchemaError[]> {
  const code = compileValidators(bundle, profile, { 'chats.put': 'ChatsPutWebhook' });
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const validate: SchemaValidator = module.validators['chats.put'];
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

describe('compileValidators', () => {
  const chat = {
    title: 'Chat',
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    required: ['id'],
    unevaluatedProperties: false,
  };

  it('writes a module that needs nothing else', () => {
    const code = compileValidators(bundleOf(chat), 'strict', { 'chats.put': 'ChatsPutWebhook' });
    expect(code).not.toMatch(/\b(?:require|import|eval|Function)\b/);
  });

  it('checks in the profile it is compiled in', async () => {
    const payload = { chats: [{ id: '1', colour: 'blue' }] };
    expect((await load(bundleOf(chat), 'tolerant'))(payload)).toEqual([]);
    expect((await load(bundleOf(chat), 'strict'))(payload)).toMatchObject([{ keyword: 'unevaluatedProperties' }]);
  });

  it('reports every error, with the place', async () => {
    const errorsOf = await load(bundleOf(chat));
    const errors = errorsOf({ chats: [{ id: 1 }, { id: '2' }, {}, null] });
    expect(errors.map(({ keyword, instancePath }) => [instancePath, keyword])).toEqual([
      ['/chats/0/id', 'type'],
      ['/chats/2', 'required'],
      ['/chats/3', 'type'],
    ]);
    expect(errorsOf({ chats: [] })).toEqual([]);
  });

  it('names the declared properties beside a missing and an undeclared one', async () => {
    const errors = (await load(bundleOf(chat)))({ chats: [{ nme: 'Ann' }] });
    expect(errors.map(({ keyword, params }) => [keyword, params.declared])).toEqual([
      ['required', ['id', 'name']],
      ['unevaluatedProperties', ['id', 'name']],
    ]);
  });

  it('names the title and an example beside a pattern', async () => {
    const id = { title: 'ChatId', type: 'string', maxLength: 9, pattern: '^\\d+$', examples: ['12'] };
    const errorsOf = await load(bundleOf({ type: 'object', properties: { id } }));
    expect(errorsOf({ chats: [{ id: 'x' }] })).toEqual([
      {
        keyword: 'pattern',
        instancePath: '/chats/0/id',
        params: { pattern: '^\\d+$', title: 'ChatId', example: '12' },
      },
    ]);
  });

  it('matches every text anew, though it remembers the last one that matched', async () => {
    const errorsOf = await load(bundleOf({ type: 'string', maxLength: 9, pattern: '^\\d+$' }));
    expect(errorsOf({ chats: ['1', '1', 'x', '1', 'x'] }).map(({ instancePath }) => instancePath)).toEqual([
      '/chats/2',
      '/chats/4',
    ]);
  });

  it('names the known variants beside an unknown one', async () => {
    const variant = (type: string) => ({ type: 'object', properties: { type: { const: type } }, required: ['type'] });
    const chat = {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/$defs/Group' }, { $ref: '#/$defs/Contact' }],
    };
    const errorsOf = await load(bundleOf(chat, { Group: variant('group'), Contact: variant('contact') }));
    expect(errorsOf({ chats: [{ type: 'group' }] })).toEqual([]);
    expect(errorsOf({ chats: [{ type: 'crowd' }] })).toMatchObject([
      { keyword: 'discriminator', params: { tag: 'type', tagValue: 'crowd', known: ['group', 'contact'] } },
    ]);
  });

  it('refuses a keyword that would need a library at run time', () => {
    const unique = { type: 'array', uniqueItems: true, items: { type: 'object' } };
    expect(() => compileValidators(bundleOf(unique), 'strict', { 'chats.put': 'ChatsPutWebhook' })).toThrow(
      /^Failed to compile validators: the code needs require\(.*\), please avoid the keyword that does$/,
    );
  });

  it('refuses a keyword it does not know', () => {
    const misspelt = { type: 'string', maxLenght: 9 };
    expect(() => compileValidators(bundleOf(misspelt), 'strict', { 'chats.put': 'ChatsPutWebhook' })).toThrow(
      /maxLenght/,
    );
  });
});

it('webhooksOf finds the event of each webhook', () => {
  expect(webhooksOf(bundleOf({ type: 'string' }))).toEqual([
    { event: 'chats.put', title: 'ChatsPutWebhook', schema: webhook },
  ]);
});
