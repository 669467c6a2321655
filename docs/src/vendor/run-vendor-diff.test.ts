import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import type { JsonSchema } from '../contract/json-schema.ts';
import { runVendorDiff } from './run-vendor-diff.ts';
import { readStoredModel } from './stored-model.ts';
import { toModel } from './to-model.ts';

const ours = toModel('WhapiWebhook', {
  WhapiWebhook: { properties: { chats: { items: { $ref: '#/$defs/Chat' } } }, required: ['chats'] },
  Chat: {
    properties: {
      id: { type: 'string', pattern: '^a$' },
      starred: { type: 'boolean', 'x-evidence': 'captured', description: 'Whether it has a star.' },
    },
  },
});
const discrepancies = [
  { id: 'chat-ids', about: 'chat.id', sources: [], chosen: 'A pattern.', because: 'Ids look like that.' },
];
let folder: string;
let printed: string;
let complaints: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vendor-diff-'));
  printed = '';
  complaints = '';
  onTestFinished(() => rm(folder, { recursive: true }));
});

const run = (...args: string[]) =>
  runVendorDiff(args, {
    folder,
    ours,
    discrepancies,
    print: (text) => {
      printed += `${text}\n`;
    },
    complain: (text) => {
      complaints += `${text}\n`;
    },
  });

async function fileOf(text: string): Promise<string> {
  const file = path.join(folder, 'openapi.yaml');
  await writeFile(file, text);
  return file;
}

const openApi = (Chat: Record<string, JsonSchema>, version = '1.0.0') =>
  stringify({
    info: { version },
    components: {
      schemas: {
        WebhookPayload: { properties: { chats: { type: 'array', items: { $ref: '#/components/schemas/Chat' } } } },
        Chat: { properties: Chat },
      },
    },
  });
const report = () => readFile(path.join(folder, 'vendor-diff.md'), 'utf8');

test('keeps the first version and reports what we add and contradict, with the reason or without', async () => {
  expect(await run(await fileOf(openApi({ id: { type: 'string' } })))).toBe(0);
  const text = await report();
  expect(text).toContain('OpenAPI 1.0.0');
  expect(text).toContain('- Property names: 2 of 2 (100.0 %)');
  expect(text).toContain('| `Chat.starred` | captured | Whether it has a star. |');
  expect(text).toContain(
    '| `Chat.id` | any | `/^a$/` | stricter | Ids look like that. ([chat-ids](discrepancies.md#chat-ids)) |',
  );
  expect(text).toContain('| `WhapiWebhook.chats` | optional | required | stricter | not explained yet |');
  expect(text).toContain('| `Chat` | `Chat` |');
  expect(complaints).toContain('2 contradictions, 1 not explained yet');
  expect(await readStoredModel(folder)).toMatchObject({
    version: '1.0.0',
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
    schemas: { Chat: { properties: { id: { type: ['string'] } }, required: [] } },
  });
});

test('fails when too few names are declared, and names the others', async () => {
  expect(await run(await fileOf(openApi({ id: {}, pin: {} })))).toBe(1);
  expect(await report()).toContain('| `Chat.pin` | not explained yet |');
  expect(complaints).toContain(
    "Failed to cover the vendor's properties: fewer than 98 % are declared, please declare pin",
  );
});

test('prints the report on another version with what changed, and writes nothing', async () => {
  await run(await fileOf(openApi({ id: {} })));
  const before = await report();
  expect(await run(await fileOf(openApi({ id: {}, starred: { type: 'boolean' } }, '1.1.0')))).toBe(0);
  expect(printed).toContain('OpenAPI 1.1.0');
  expect(printed).toContain('| `Chat.starred` | not there | `boolean` |');
  expect(complaints).toContain('--update keeps it');
  expect(await report()).toBe(before);
  expect(await readdir(path.join(folder, 'vendor'))).toEqual(['openapi-1.0.0.json']);
});

test('keeps another version when told to, in the place of the one before', async () => {
  await run(await fileOf(openApi({ id: {} })));
  await run(await fileOf(openApi({ id: {}, starred: {} }, '1.1.0')), '--update');
  expect(await report()).toContain('OpenAPI 1.1.0');
  expect(await report()).not.toContain('What changed');
  expect(await readdir(path.join(folder, 'vendor'))).toEqual(['openapi-1.1.0.json']);
  expect(printed).toBe('');
});

test('reads JSON as well', async () => {
  const schemas = { WebhookPayload: { properties: { chats: {} } } };
  expect(await run(await fileOf(JSON.stringify({ info: { version: '2' }, components: { schemas } })))).toBe(0);
  expect(await report()).toContain('OpenAPI 2');
});

test('explains itself', async () => {
  expect(await run('--help')).toBe(0);
  expect(printed).toContain('Usage: npm run vendor-diff');
});

test.each([
  [[], 'Failed to compare: one file is needed, 0 were given, please name one'],
  [['a', 'b'], 'Failed to compare: one file is needed, 2 were given, please name one'],
  [['--overwrite'], "Failed to compare: Unknown option '--overwrite'"],
])('wrong usage %j ends with 2', async (args, message) => {
  expect(await run(...args)).toBe(2);
  expect(complaints).toContain(message);
});

test('a file that is not there ends with 3', async () => {
  expect(await run(path.join(folder, 'gone.yaml'))).toBe(3);
  expect(complaints).toMatch(/Failed to read .*gone\.yaml: there is no such file, please/);
});

test.each([
  ['no YAML', 'a: [b', /Failed to parse .*openapi\.yaml: .*, please give a file in YAML or JSON/],
  ['a text', 'hello', /Failed to parse .*: it holds no object, please/],
  ['no webhooks', 'openapi: 3.0.0', /Failed to read .*: it has no components\.schemas\.WebhookPayload, please/],
  ['a version that leaves the folder', openApi({}, '../../1'), /expected an info\.version of letters.*"\.\.\/\.\.\/1"/],
  ['no version', stringify({ components: { schemas: { WebhookPayload: {} } } }), /expected an info\.version/],
  ['a $ref to nothing', openApi({ id: { $ref: '#/components/schemas/Gone' } }), /Failed to find schema Gone/],
  [
    'a cycle',
    openApi({}).replace('properties:', 'allOf: [{ $ref: "#/x/WebhookPayload" }]\n      properties:'),
    /WebhookPayload refers to itself/,
  ],
])('a file with %s ends with 2 and writes nothing', async (_, text, message) => {
  expect(await run(await fileOf(text))).toBe(2);
  expect(complaints).toMatch(message);
  expect(await readdir(folder)).toEqual(['openapi.yaml']);
});
