import { describe, expect, it } from 'vitest';
import type { SchemaError, SchemaValidator } from '../src/compiled/schema-validator.ts';
import { compileValidators, webhooksOf } from './compile-validators.ts';
import type { Schema } from './with-profiles.ts';

const HELPERS = new URL('../src/compiled/helpers.ts', import.meta.url).href;

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
async function load(bundle: Schema, strict = true, limit = 100): Promise<(value: unknown) => SchemaError[]> {
  const code = compileValidators(bundle, { 'chats.put': 'ChatsPutWebhook' }, HELPERS);
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  const validate: SchemaValidator = module.validators['chats.put'];
  return (value) => validate(value, strict, limit) ?? [];
}

describe('compileValidators', () => {
  const chat = {
    title: 'Chat',
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    required: ['id'],
    unevaluatedProperties: false,
  };

  it('writes a module that needs nothing but the helpers', () => {
    const code = compileValidators(bundleOf(chat), { 'chats.put': 'ChatsPutWebhook' }, HELPERS);
    expect(code).not.toMatch(/\b(?:require|eval|Function)\b/);
    expect(code.match(/\bfrom '.*'/g)).toEqual([`from '${HELPERS}'`]);
  });

  it('closes objects in the strict profile only', async () => {
    const payload = { chats: [{ id: '1', colour: 'blue' }] };
    expect((await load(bundleOf(chat), false))(payload)).toEqual([]);
    expect((await load(bundleOf(chat)))(payload)).toMatchObject([
      { keyword: 'unevaluatedProperties', instancePath: '/chats/0', params: { unevaluatedProperty: 'colour' } },
    ]);
  });

  it('knows declared names in any order, after any payload', async () => {
    const errorsOf = await load(bundleOf(chat));
    for (const order of [{ id: '1', name: 'Ann' }, { name: 'Ann', id: '1' }, { id: '1' }]) {
      expect(errorsOf({ chats: [order] })).toEqual([]);
      expect(errorsOf({ chats: [{ ...order, nme: 1 }] })).toHaveLength(1);
      expect(errorsOf({ chats: [{ nme: 1, ...order }] })).toHaveLength(1);
    }
  });

  it('keeps to the words of a vocabulary in the strict profile only, to those of an enum in both', async () => {
    const open = { type: 'string', enum: ['gold', 'plum'], 'x-open-vocabulary': true };
    const closed = { type: 'string', enum: ['gold', 'plum'] };
    const keywords = async (schema: Schema, strict: boolean, value: unknown) =>
      (await load(bundleOf(schema), strict))({ chats: [value] }).map(({ keyword }) => keyword);
    for (const strict of [true, false]) {
      expect(await keywords(open, strict, 'plum')).toEqual([]);
      expect(await keywords(open, strict, 'tomato')).toEqual(strict ? ['enum'] : []);
      expect(await keywords(closed, strict, 'tomato')).toEqual(['enum']);
      expect(await keywords(open, strict, 7)).toContain('type');
    }
  });

  it('checks properties of plain types', async () => {
    const types = { text: 'string', flag: 'boolean', whole: 'integer', number: 'number' };
    const properties = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
    const errorsOf = await load(bundleOf({ type: 'object', properties: { ...properties, 'a/b': { type: 'string' } } }));
    expect(errorsOf({ chats: [{}, { text: '', flag: false, whole: 0, number: -0.5, 'a/b': 'x' }] })).toEqual([]);
    const wrong = { text: 1, flag: 'true', whole: 1.5, number: Number.NaN, 'a/b': null };
    const errors = errorsOf({ chats: [wrong, { text: null }, { number: '1' }] });
    expect(errors.map(({ instancePath, params }) => [instancePath, params.type]).sort()).toEqual([
      ['/chats/0/a~1b', 'string'],
      ['/chats/0/flag', 'boolean'],
      ['/chats/0/number', 'number'],
      ['/chats/0/text', 'string'],
      ['/chats/0/whole', 'integer'],
      ['/chats/1/text', 'string'],
      ['/chats/2/number', 'number'],
    ]);
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
    expect(errors.map(({ keyword, params }) => [keyword, [...params.declared]])).toEqual([
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
        params: { title: 'ChatId', example: '12' },
      },
    ]);
  });

  it('tells a text that is too long by its length alone', async () => {
    const errorsOf = await load(bundleOf({ type: 'string', maxLength: 3, pattern: '^\\d+$', examples: ['1'] }));
    expect(errorsOf({ chats: ['xxxx'] })).toMatchObject([{ keyword: 'maxLength', params: { limit: 3 } }]);
    expect(errorsOf({ chats: ['xxx'] })).toMatchObject([{ keyword: 'pattern' }]);
  });

  it('refuses a pattern without a bound', () => {
    const unbounded = { type: 'string', pattern: '^\\d+$' };
    expect(() => compileValidators(bundleOf(unbounded), { 'chats.put': 'ChatsPutWebhook' }, HELPERS)).toThrow(
      'Failed to compile the pattern ^\\d+$: its texts may have any length. Add a maxLength to the schema',
    );
  });

  it('names the title beside a bound', async () => {
    const time = { title: 'Seconds', type: 'integer', minimum: 5, maximum: 9 };
    const text = { title: 'Text', type: 'string', minLength: 1, maxLength: 2 };
    const errorsOf = await load(bundleOf({ type: 'object', properties: { time, text } }));
    const errors = errorsOf({ chats: [{ time: 4 }, { time: 10, text: '' }, { text: 'xyz' }] });
    expect(errors.map(({ keyword, params }) => [keyword, params])).toEqual([
      ['minimum', { limit: 5, title: 'Seconds' }],
      ['maximum', { limit: 9, title: 'Seconds' }],
      ['minLength', { limit: 1, title: 'Text' }],
      ['maxLength', { limit: 2, title: 'Text' }],
    ]);
  });

  it('reports each of several missing properties, and none of a condition', async () => {
    const all = { type: 'object', properties: { a: {}, b: {}, c: {} }, required: ['a', 'b', 'c'] };
    expect((await load(bundleOf(all)))({ chats: [{ b: 1 }] }).map(({ params }) => params.missingProperty)).toEqual([
      'a',
      'c',
    ]);
    const either = { type: 'object', properties: { a: {}, b: {} }, anyOf: [{ required: ['a'] }, { required: ['b'] }] };
    const errorsOf = await load(bundleOf(either));
    expect(errorsOf({ chats: [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }] })).toEqual([]);
    expect(errorsOf({ chats: [{}] })).toMatchObject([
      { keyword: 'required', params: { missingProperty: 'a', either: ['b'], declared: ['a', 'b'] } },
      { keyword: 'if' },
    ]);
  });

  it('keeps what was found before a condition that is not met', async () => {
    const chat = {
      type: 'object',
      properties: { a: { type: 'string' }, b: {}, c: {} },
      required: ['c'],
      anyOf: [{ required: ['a'] }, { required: ['b'] }],
      unevaluatedProperties: false,
    };
    const errors = (await load(bundleOf(chat)))({ chats: [{ a: 1, d: 1 }] });
    expect(errors.map(({ keyword }) => keyword).sort()).toEqual(['required', 'type', 'unevaluatedProperties']);
  });

  describe('a limit', () => {
    const nested = {
      type: 'object',
      properties: { ids: { type: 'array', items: { type: 'object', required: ['a', 'b'] } } },
      unevaluatedProperties: false,
    };

    it('ends the search: items after it are not read', async () => {
      const errorsOf = await load(bundleOf(chat), true, 3);
      const read: number[] = [];
      const chats = Array.from({ length: 1_000 }, (_, index) =>
        Object.defineProperty({}, 'id', { enumerable: true, get: () => void read.push(index) }),
      );
      expect(errorsOf({ chats })).toHaveLength(3);
      expect(new Set(read)).toEqual(new Set([0, 1, 2]));
    });

    it('holds for undeclared names and for lists within lists', async () => {
      const errorsOf = await load(bundleOf(nested), true, 10);
      const names = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`name${index}`, 1]));
      expect(errorsOf({ chats: [names] })).toHaveLength(10);
      const chats = Array(100).fill({ ids: Array(100).fill({}) });
      expect(errorsOf({ chats }).length).toBeLessThan(20);
    });
  });

  it('keeps no error of a payload', async () => {
    const code = compileValidators(bundleOf(chat), { 'chats.put': 'ChatsPutWebhook' }, HELPERS);
    const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
    expect(module.validators['chats.put']({ chats: [{}] }, true, 9)).toHaveLength(1);
    expect(Object.keys(module.validators['chats.put'])).toEqual([]);
    expect(code).not.toMatch(/\berrors = \[|\.errors\b/);
  });

  it('counts lengths in code points', async () => {
    const errorsOf = await load(bundleOf({ type: 'string', minLength: 2, maxLength: 3 }));
    const wrong = (...chats: string[]) => errorsOf({ chats }).map(({ instancePath }) => instancePath);
    const [emoji, high, low] = ['\u{1F600}', '\ud83d', '\ude00'];
    expect(wrong('ab', 'abc', emoji.repeat(2), emoji.repeat(3), high.repeat(3), low + high)).toEqual([]);
    expect(wrong('a', emoji, 'abcd', emoji.repeat(4), high.repeat(4), `${low}${high}ab`, '')).toHaveLength(7);
  });

  it('takes undefined for absent', async () => {
    const errorsOf = await load(bundleOf(chat));
    expect(errorsOf({ chats: [{ id: '1', name: undefined, more: undefined }] })).toEqual([]);
    expect(errorsOf({ chats: [{ id: undefined, more: 1 }] }).map(({ keyword }) => keyword)).toEqual([
      'required',
      'unevaluatedProperties',
    ]);
  });

  it('names the types that a value may have', async () => {
    const errorsOf = await load(bundleOf({ type: ['string', 'null'] }));
    expect(errorsOf({ chats: ['a', null] })).toEqual([]);
    expect(errorsOf({ chats: [1] })).toMatchObject([{ keyword: 'type', params: { type: ['string', 'null'] } }]);
  });

  it('refuses a pattern without an example', () => {
    const bare = { type: 'string', maxLength: 9, pattern: '^x$' };
    expect(() => compileValidators(bundleOf(bare), { 'chats.put': 'ChatsPutWebhook' }, HELPERS)).toThrow(
      'Failed to compile the pattern ^x$: there is no example of it. Add examples to the schema',
    );
  });

  it('leaves nothing of one payload to the next', async () => {
    const errorsOf = await load(bundleOf(chat));
    expect(errorsOf({ chats: [{}] })).toHaveLength(1);
    expect(errorsOf({ chats: [{ id: '1' }] })).toEqual([]);
    expect(errorsOf({ chats: [{}] })).toHaveLength(1);
  });

  it('takes from another module what that has compiled', async () => {
    const module = (code: string) => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
    const shared = module(compileValidators(bundleOf(chat), { Chat: 'Chat' }, HELPERS));
    const names = { 'chats.put': 'ChatsPutWebhook' };
    const code = compileValidators(bundleOf(chat), names, HELPERS, { imports: { Chat: shared, Other: './other.js' } });
    expect(code).not.toContain('other.js');
    expect(code).not.toContain('"name"');
    const { validators } = await import(/* @vite-ignore */ module(code));
    expect(validators['chats.put']({ chats: [{ id: '1' }] }, true, 9)).toBeNull();
    expect(validators['chats.put']({ chats: [{ id: '1' }, {}], more: 1 }, true, 9)).toMatchObject([
      { keyword: 'required', instancePath: '/chats/1' },
      { keyword: 'unevaluatedProperties', instancePath: '' },
    ]);
  });

  it('matches every text anew, though it remembers the last one that matched', async () => {
    const errorsOf = await load(bundleOf({ type: 'string', maxLength: 9, pattern: '^\\d+$', examples: ['1'] }));
    expect(errorsOf({ chats: ['1', '1', 'x', '1', 'x'] }).map(({ instancePath }) => instancePath)).toEqual([
      '/chats/2',
      '/chats/4',
    ]);
  });

  describe('variants', () => {
    const variant = (type: string, rules: Schema = {}) => ({
      type: 'object',
      properties: { type: { const: type }, ...rules },
      required: ['type'],
      unevaluatedProperties: false,
    });
    const variants = { Group: variant('group', { size: { type: 'integer' } }), Contact: variant('contact') };
    const chat = {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [{ $ref: '#/$defs/Group' }, { $ref: '#/$defs/Contact' }],
    };
    const base = {
      type: 'object',
      properties: { type: { type: 'string' }, id: { type: 'string' } },
      required: ['type'],
    };
    const open = bundleOf({ ...chat, 'x-fallback': { $ref: '#/$defs/Base' } }, { ...variants, Base: base });

    it.each([true, false])('are told apart by their tag, strictly: %s', async (strict) => {
      const errorsOf = await load(open, strict);
      expect(errorsOf({ chats: [{ type: 'group', size: 1 }, { type: 'contact' }] })).toEqual([]);
      expect(errorsOf({ chats: [{ type: 'group', size: '1' }] })).toMatchObject([{ instancePath: '/chats/0/size' }]);
    });

    it('are the known ones where there is nothing else to read one as', async () => {
      for (const strict of [true, false]) {
        const errors = (await load(bundleOf(chat, variants), strict))({ chats: [{ type: 'crowd' }, { type: 7 }] });
        expect(errors).toMatchObject([
          { keyword: 'discriminator', params: { tag: 'type', tagValue: 'crowd', known: ['group', 'contact'] } },
          { keyword: 'discriminator', params: { tag: 'type', tagValue: 7 } },
        ]);
      }
    });

    it('are the known ones in the strict profile', async () => {
      expect((await load(open))({ chats: [{ type: 'crowd', id: 1 }] })).toMatchObject([{ keyword: 'discriminator' }]);
    });

    it('are read as what they have in common in the tolerant profile', async () => {
      const errorsOf = await load(open, false);
      expect(errorsOf({ chats: [{ type: 'crowd', size: '1' }, { type: 'constructor' }] })).toEqual([]);
      expect(errorsOf({ chats: [{ type: 'crowd', id: 1 }] })).toMatchObject([{ instancePath: '/chats/0/id' }]);
      expect(errorsOf({ chats: [{ type: 7 }] })).toMatchObject([{ keyword: 'type', instancePath: '/chats/0/type' }]);
      expect(errorsOf({ chats: [{}] }).map(({ keyword }) => keyword)).toContain('required');
    });
  });

  it('refuses a keyword that would need a library at run time', () => {
    const unique = { type: 'array', uniqueItems: true, items: { type: 'object' } };
    expect(() => compileValidators(bundleOf(unique), { 'chats.put': 'ChatsPutWebhook' }, HELPERS)).toThrow(
      /^Failed to compile validators: the code needs require\(.*\)\. Avoid the keyword that needs it$/,
    );
  });

  it('refuses a keyword it does not know', () => {
    const misspelt = { type: 'string', maxLenght: 9 };
    expect(() => compileValidators(bundleOf(misspelt), { 'chats.put': 'ChatsPutWebhook' }, HELPERS)).toThrow(
      /maxLenght/,
    );
  });
});

it('webhooksOf finds the event of each webhook', () => {
  expect(webhooksOf(bundleOf({ type: 'string' }))).toEqual([
    { event: 'chats.put', title: 'ChatsPutWebhook', schema: webhook },
  ]);
});
