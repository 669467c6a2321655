import { expect, test } from 'vitest';
import type { JsonSchema } from '../contract/json-schema.ts';
import { compareModels } from './compare-models.ts';
import { toModel } from './to-model.ts';

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

function compare(vendor: Record<string, JsonSchema>, ours: Record<string, JsonSchema>) {
  const { pairs, findings } = compareModels(toModel('Payload', vendor), toModel('Webhook', ours), {
    vendor: ['Payload'],
    ours: ['Webhook'],
  });
  return {
    pairs: pairs.map((pair) => [...pair.vendor, ...pair.ours].join(' = ')),
    findings: findings.map(({ kind, pair, property, relation, vendor, ours }) =>
      [kind, `${pair.ours.join('|')}.${property}`, relation, vendor.join(','), ours.join(',')]
        .filter(Boolean)
        .join(' '),
    ),
  };
}

function compareProperty(vendor: JsonSchema, ours: JsonSchema) {
  return compare({ Payload: { properties: { a: vendor } } }, { Webhook: { properties: { a: ours } } }).findings;
}

test('finds undeclared and additional properties', () => {
  const { findings } = compare(
    { Payload: { properties: { both: {}, theirs: {} } } },
    { Webhook: { properties: { both: {}, ours: {} } } },
  );
  expect(findings).toEqual(['undeclared Webhook.theirs', 'added Webhook.ours']);
});

test('compares objects by position, regardless of their names', () => {
  const { pairs, findings } = compare(
    { Payload: { properties: { chats: { items: ref('Chat') } } }, Chat: { properties: { id: {}, name: {} } } },
    { Webhook: { properties: { chats: { items: ref('Room') } } }, Room: { properties: { id: {} } } },
  );
  expect(pairs).toEqual(['Payload = Webhook', 'Chat = Room']);
  expect(findings).toEqual(['undeclared Room.name']);
});

test('compares an object with several of ours, and terminates for recursive objects', () => {
  const { findings } = compare(
    { Payload: { properties: { self: ref('Payload'), id: {}, name: {} } } },
    {
      Webhook: { oneOf: [ref('A'), ref('B')] },
      A: { properties: { id: {}, self: ref('A') } },
      B: { properties: { id: {}, name: {}, self: ref('B') } },
    },
  );
  expect(findings).toEqual([]);
});

test('finds properties that only one side requires', () => {
  const properties = { a: {}, b: {}, c: {} };
  expect(
    compare({ Payload: { properties, required: ['a', 'c'] } }, { Webhook: { properties, required: ['b', 'c'] } })
      .findings,
  ).toEqual(['required Webhook.a looser required optional', 'required Webhook.b stricter optional required']);
});

test.each<[JsonSchema, JsonSchema, string[]]>([
  [{ type: 'number' }, { type: 'integer' }, ['type Webhook.a stricter number integer']],
  [{ type: 'integer' }, { type: 'number' }, ['type Webhook.a looser integer number']],
  [{ type: 'object' }, { type: ['string', 'object'] }, ['type Webhook.a looser object object,string']],
  [{ type: 'string' }, { type: 'integer' }, ['type Webhook.a different string integer']],
  [{ type: 'string' }, { type: 'string' }, []],
  [{}, { type: 'string' }, []],
  [{ enum: ['x', null] }, { enum: ['x'] }, ['values Webhook.a stricter null']],
  [{ enum: ['x'] }, { enum: ['x', 'y'] }, ['values Webhook.a looser y']],
  [{ enum: ['x', 'y'] }, { enum: ['y', 'z'] }, ['values Webhook.a different x z']],
  [{ enum: ['x', 'y'] }, { enum: ['y', 'x'] }, []],
  [{ pattern: '^a$' }, {}, ['values Webhook.a looser /^a$/ any']],
  [{}, { pattern: '^a$' }, ['values Webhook.a stricter any /^a$/']],
  [{ pattern: '^a$' }, { pattern: '^b$' }, ['values Webhook.a different /^a$/ /^b$/']],
  [{ pattern: '^a$' }, { anyOf: [{ pattern: '^a$' }, { const: 'b' }] }, ['values Webhook.a looser b']],
  [{ items: { pattern: '^a$' } }, { items: {} }, ['values Webhook.a[] looser /^a$/ any']],
])('%j against %j', (vendor, ours, findings) => expect(compareProperty(vendor, ours)).toEqual(findings));
