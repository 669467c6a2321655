import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Json } from '../logic/formula.ts';
import { diffSchemas } from './diff-schemas.ts';
import { verdictOf } from './verdict.ts';

type Definitions = Record<
  string,
  Record<string, Json> & { properties: Record<string, Json>; required: string[]; enum: Json[] }
>;

const whole = JSON.parse(
  await readFile(new URL('../../../../../schemas/released/0.1.0.json', import.meta.url), 'utf8'),
);
/** A few of the events, with a few types of messages: comparing all of them takes seconds. */
const EVENTS = ['CallsPostWebhook', 'ChatsPatchWebhook', 'ChatsPostWebhook', 'UsersPostWebhook'];
const { Message } = whole.$defs;
const released = {
  ...whole,
  $defs: { ...whole.$defs, Message: { ...Message, oneOf: Message.oneOf.slice(0, 4) } },
  oneOf: whole.oneOf.filter(({ $ref }: { $ref: string }) => EVENTS.includes($ref.split('/').at(-1)!)),
};

async function compare(old: Json, next: Json) {
  const findings = await diffSchemas(old, next);
  return { verdict: verdictOf(findings), findings };
}

/** What a change of the released bundle means, in a profile. */
async function afterChange(change: (definitions: Definitions, bundle: { oneOf: Json[] }) => void, profile?: 'strict') {
  const bundle = structuredClone(released);
  change(bundle.$defs, bundle);
  const findings = await diffSchemas(released, bundle, profile && { profile });
  return {
    verdict: verdictOf(findings),
    rules: findings.map(({ rule, severity, newPointer, oldPointer }) => [severity, rule, newPointer ?? oldPointer]),
    findings,
  };
}

it('finds the innermost place, once for all places that use it', async () => {
  const { findings } = await afterChange(({ Chat }) => Chat!.required.splice(Chat!.required.indexOf('id'), 1));
  expect(findings).toMatchObject([
    { rule: 'property-optional', severity: 'breaking', subject: 'chats.patch', newPointer: '/$defs/Chat/required' },
  ]);
  expect(findings[0]!.uses).toBeGreaterThan(2);
});

it('calls what only the strict profile notices minor, and breaking for the strict profile', async () => {
  const add = ({ ChatType }: Definitions) => ChatType!.enum.push('hologram');
  expect(await afterChange(add)).toMatchObject({
    verdict: 'minor',
    rules: [['minor', 'value-added', '/$defs/ChatType/enum']],
  });
  expect(await afterChange(add, 'strict')).toMatchObject({
    verdict: 'major',
    rules: [['breaking', 'value-added', '/$defs/ChatType/enum']],
  });
});

it('a new property is minor, and one that is not declared any more breaks', async () => {
  const added = await afterChange(({ Chat }) => Object.assign(Chat!.properties, { colour: { type: 'string' } }));
  expect(added).toMatchObject({
    verdict: 'minor',
    rules: [['minor', 'property-declared', '/$defs/Chat/properties/colour']],
  });
  const removed = await afterChange(({ Chat }) => delete Chat!.properties.name);
  expect(removed).toMatchObject({
    verdict: 'major',
    rules: [['breaking', 'property-undeclared', '/$defs/Chat/properties/name']],
  });
});

it('a message type is minor if it is added, and breaks if it is removed: others are read by x-fallback', async () => {
  const added = structuredClone(released);
  const { TextMessage, Message, MessageType } = added.$defs;
  added.$defs.HologramMessage = structuredClone({ ...TextMessage, title: 'HologramMessage' });
  added.$defs.HologramMessage.properties.type.const = 'hologram';
  Message.oneOf.push({ $ref: '#/$defs/HologramMessage' });
  MessageType.enum.push('hologram');
  expect(await compare(released, added)).toMatchObject({
    verdict: 'minor',
    findings: [
      { rule: 'variant-added', newPointer: '/$defs/Message/oneOf/4', message: expect.not.stringContaining('strict') },
      { rule: 'value-added', newPointer: '/$defs/MessageType/enum' },
    ],
  });
  expect(await compare(added, released)).toMatchObject({
    verdict: 'major',
    findings: [{ rule: 'variant-removed', oldPointer: '/$defs/Message/oneOf/4' }, { severity: 'minor' }],
  });
});

it('a change below a message is found where it is, also through x-fallback', async () => {
  const { rules } = await afterChange(({ Label }) => Label!.required.pop());
  expect(rules).toEqual([['breaking', 'property-optional', '/$defs/Label/required']]);
});

it('events that are added or removed are minor: consumers subscribe by event', async () => {
  const removed = await afterChange((_, bundle) => bundle.oneOf.pop());
  expect(removed).toMatchObject({ verdict: 'minor', rules: [['minor', 'event-removed', '/$defs/UsersPostWebhook']] });
  const { oneOf } = released;
  expect(await compare({ ...released, oneOf: oneOf.slice(1) }, released)).toMatchObject({
    verdict: 'minor',
    findings: [
      {
        rule: 'event-added',
        subject: 'calls.post',
        document: { event: { type: 'calls', event: 'post' } },
        refusedBy: 'old',
      },
    ],
  });
});

it('descriptions and definitions that no webhook uses are a patch', async () => {
  expect(await afterChange(({ Chat }) => Object.assign(Chat!, { description: 'x' }))).toMatchObject({
    verdict: 'patch',
  });
  const unused = await afterChange(({ CreateLabelRequest }) =>
    Object.assign(CreateLabelRequest!, { maxProperties: 1 }),
  );
  expect(unused).toMatchObject({ verdict: 'patch' });
});

it.each<[string, Json, Json]>([
  [
    '$dynamicRef',
    { $dynamicAnchor: 'a', items: { $dynamicRef: '#a' } },
    { $dynamicAnchor: 'a', type: 'array', items: { $dynamicRef: '#a' } },
  ],
  ['a reference to another document', { $ref: 'https://a.example/x.json' }, { $ref: 'https://a.example/y.json' }],
  ['a look-behind', { type: 'string', pattern: '(?<=a)b' }, { type: 'string', pattern: '(?<!x)ab' }],
  ['a reference to itself', { $ref: '#' }, { allOf: [{ $ref: '#' }], title: 'x' }],
  [
    'too large a pattern',
    { type: 'string', pattern: '^(a{0,9000}b?){0,9000}$' },
    { type: 'string', pattern: '^(b?a{0,9000}b?){0,9000}$' },
  ],
])('cannot decide about %s, and says why', async (_, old, next) => {
  const { verdict, findings } = await compare(old, next);
  expect(verdict).toBe('major');
  expect(findings[0]).toMatchObject({ severity: 'undecided', reason: expect.stringMatching(/\S/) });
  expect(findings.map(({ severity }) => severity)).not.toContain('breaking');
});

it.each<[string, Json, Json, string]>([
  ['enums of 50,000 values', { enum: numbers(50_000) }, { enum: numbers(50_001) }, 'major'],
  [
    'patterns that backtrack',
    { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])+$' },
    { type: 'string', pattern: '^(([a-z])+.)+[A-Z]([a-z])*$' },
    'major',
  ],
  ['1,000 properties', properties(1_000, 'string'), properties(1_001, 'string'), 'minor'],
  ['schemas in 100 schemas', nested(100, 'integer'), nested(100, 'number'), 'major'],
  ['schemas in 3,000 schemas', nested(3_000, 'string'), nested(3_000, 'integer'), 'major'],
  ['30 choices at once', { allOf: choices(30) }, { allOf: choices(31) }, 'minor'],
])('ends for %s', async (_, old, next, verdict) => {
  expect((await compare(old, next)).verdict).toBe(verdict);
});

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function properties(count: number, type: string): Json {
  return { type: 'object', properties: Object.fromEntries(numbers(count).map((index) => [`p${index}`, { type }])) };
}

function nested(depth: number, type: string): Json {
  return numbers(depth).reduce<Json>((items) => ({ items }), { type });
}

function choices(count: number): Json[] {
  return numbers(count).map((index) => ({ anyOf: [{ required: [`a${index}`] }, { required: [`b${index}`] }] }));
}
