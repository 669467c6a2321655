import { describe, expect, it } from 'vitest';
import type { SchemaError, SchemaValidator } from '../src/compiled/schema-validator.ts';
import { compileValidators } from './compile-validators.ts';
import { compileValidators as compileWithAjv } from './judge/compile-validators.ts';
import { tableOf } from './table-of.ts';
import { webhooksOf } from './webhooks-of.ts';
import { type Schema, withProfiles } from './with-profiles.ts';

const CREATOR = new URL('../src/compiled/create-validators.ts', import.meta.url).href;
const HELPERS = new URL('./judge/helpers.ts', import.meta.url).href;

const webhook = {
  title: 'ChatsPutWebhook',
  type: 'object',
  properties: {
    chats: { type: 'array', items: { $ref: '#/$defs/Chat' } },
    event: {
      type: 'object',
      properties: { type: { const: 'chats' }, event: { const: 'put' } },
      required: ['type', 'event'],
      unevaluatedProperties: false,
    },
  },
  required: ['chats', 'event'],
  unevaluatedProperties: false,
};

function bundleOf(chat: Schema, others: Schema = {}): Schema {
  return { oneOf: [{ $ref: '#/$defs/ChatsPutWebhook' }], $defs: { ChatsPutWebhook: webhook, Chat: chat, ...others } };
}

/** Compiles a schema and loads the module, from its text alone. Ajv must report the same errors. */
async function load(bundle: Schema, strict = true, limit = 100): Promise<(value: unknown) => SchemaError[]> {
  const names = { 'chats.put': 'ChatsPutWebhook' };
  const validate = await importValidator(compileValidators(bundle, names, CREATOR));
  const judge = await importValidator(compileWithAjv(bundle, names, HELPERS));
  return (value) => {
    const errors = validate(value, strict, limit) ?? [];
    expect(JSON.stringify(errors)).toBe(JSON.stringify(judge(value, strict, limit) ?? []));
    return errors;
  };
}

async function importValidator(code: string): Promise<SchemaValidator> {
  return (await import(/* @vite-ignore */ moduleOf(code))).validators['chats.put'];
}

function moduleOf(code: string): string {
  return `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
}

describe('compileValidators', () => {
  const chat = {
    title: 'Chat',
    type: 'object',
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    required: ['id'],
    unevaluatedProperties: false,
  };

  it('writes a module that needs nothing but what creates validators', () => {
    const code = compileValidators(bundleOf(chat), { 'chats.put': 'ChatsPutWebhook' }, CREATOR);
    expect(code.match(/\bfrom '.*'/g)).toEqual([`from '${CREATOR}'`]);
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
    expect(() => compileValidators(bundleOf(unbounded), { 'chats.put': 'ChatsPutWebhook' }, CREATOR)).toThrow(
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

  it.each<Schema>([
    { type: 'string', minimum: 5 },
    { type: 'number', minLength: 2 },
    { type: 'integer', enum: ['a'] },
    { type: 'boolean', const: 'a' },
    { type: 'object', minimum: 5 },
    { type: 'object', required: ['a'] },
    { type: ['string', 'null'], minimum: 2, maximum: 3 },
    { type: ['object', 'string'], properties: { a: { type: 'integer', minimum: 1 } }, unevaluatedProperties: false },
    { type: 'number', minimum: 1, maximum: 2 },
    { type: 'string', minLength: 2, maxLength: 3 },
    { type: 'object' },
  ])('reports what Ajv does for any combination of keywords: %j', async (schema) => {
    const values = [
      0,
      1,
      1.5,
      6,
      Number.NaN,
      true,
      null,
      '',
      'a',
      'abc',
      '\u{1F600}',
      'abcd',
      [],
      {},
      { a: 1 },
      { a: 0 },
    ];
    for (const strict of [true, false]) {
      const errorsOf = await load(bundleOf(schema), strict);
      for (const value of values) errorsOf({ chats: [value] });
      expect(errorsOf({ chats: 1 })).toHaveLength(1);
    }
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
    expect(() => compileValidators(bundleOf(bare), { 'chats.put': 'ChatsPutWebhook' }, CREATOR)).toThrow(
      'Failed to compile the pattern ^x$: there is no example of it. Add examples to the schema',
    );
  });

  it('leaves nothing of one payload to the next', async () => {
    const errorsOf = await load(bundleOf(chat));
    expect(errorsOf({ chats: [{}] })).toHaveLength(1);
    expect(errorsOf({ chats: [{ id: '1' }] })).toEqual([]);
    expect(errorsOf({ chats: [{}] })).toHaveLength(1);
  });

  it('continues the table of another module, where a schema refers to that', async () => {
    const names = { 'chats.put': 'ChatsPutWebhook' };
    const table = tableOf(withProfiles(bundleOf(chat), 'webhooks').$defs, ['Chat']);
    const from = moduleOf(`export const base = { table: ${JSON.stringify(JSON.stringify(table.rows))} };`);
    const code = compileValidators(bundleOf(chat), names, CREATOR, { base: { table, title: 'Chat', from } });
    expect(code).not.toContain('name');
    const validate = await importValidator(code);
    expect(validate({ chats: [{ id: '1' }] }, true, 9)).toBeNull();
    expect(validate({ chats: [{ id: '1' }, {}], more: 1 }, true, 9)).toMatchObject([
      { keyword: 'required', instancePath: '/chats/1' },
      { keyword: 'unevaluatedProperties', instancePath: '' },
    ]);
    const other = { table, title: 'Other', from: './other.js' };
    expect(compileValidators(bundleOf(chat), names, CREATOR, { base: other })).not.toContain('other.js');
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

  it.each(['webhooks', 'requests'] as const)('refuses a keyword it does not know, of %s', (purpose) => {
    const unique = { type: 'array', uniqueItems: true, items: { type: 'object' } };
    const names = { 'chats.put': 'ChatsPutWebhook' };
    expect(() => compileValidators(bundleOf(unique), names, CREATOR, { purpose })).toThrow(
      /the keyword uniqueItems is not supported/,
    );
  });

  it('refuses a property that a table could not name', () => {
    const spaced = { type: 'object', properties: { 'a b': { type: 'string' } } };
    expect(() => compileValidators(bundleOf(spaced), { 'chats.put': 'ChatsPutWebhook' }, CREATOR)).toThrow(
      'Failed to compile the property "a b": use no space and no comma',
    );
  });

  it('refuses a misspelt keyword', () => {
    const misspelt = { type: 'string', maxLenght: 9 };
    expect(() => compileValidators(bundleOf(misspelt), { 'chats.put': 'ChatsPutWebhook' }, CREATOR)).toThrow(
      /maxLenght/,
    );
  });
});

it('webhooksOf finds the event of each webhook', () => {
  expect(webhooksOf(bundleOf({ type: 'string' }))).toEqual([
    { event: 'chats.put', title: 'ChatsPutWebhook', schema: webhook },
  ]);
});
