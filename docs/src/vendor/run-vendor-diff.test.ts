import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
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
let errors: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vendor-diff-'));
  printed = '';
  errors = '';
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
    printError: (text) => {
      errors += `${text}\n`;
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

test('stores the operations with their ids and the names of their successful responses', async () => {
  const $ref = '#/components/responses/Chats';
  const schema = { $ref: '#/components/schemas/Chat' };
  const document = {
    ...parse(openApi({})),
    paths: {
      '/chats': {
        parameters: [],
        get: { operationId: 'getChats', responses: { 404: { $ref: '#/Error' }, 200: { $ref } } },
        post: { operationId: 'addChat', responses: { 201: { content: { 'application/json': { schema } } } } },
      },
      '/icon': {
        get: { operationId: 'getIcon', responses: { 200: { content: { 'image/png': {} } } } },
        head: { operationId: 'checkIcon', responses: { 200: {} } },
        delete: { operationId: 'deleteIcon' },
      },
    },
  };
  await run(await fileOf(stringify(document)));
  expect((await readStoredModel(folder))?.operations).toEqual({
    'GET /chats': { id: 'getChats', response: 'Chats' },
    'POST /chats': { id: 'addChat', response: 'Chat' },
    'GET /icon': { id: 'getIcon', response: 'image/png' },
    'HEAD /icon': { id: 'checkIcon', response: null },
    'DELETE /icon': { id: 'deleteIcon', response: null },
  });
});

test('stores the first version and reports additions and contradictions, with or without a reason', async () => {
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
  expect(errors).toContain('2 contradictions, 1 of them not explained yet');
  expect(await readStoredModel(folder)).toMatchObject({
    version: '1.0.0',
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
    schemas: { Chat: { properties: { id: { type: ['string'] } }, required: [] } },
  });
});

test('fails if too few names are declared, and lists the others', async () => {
  expect(await run(await fileOf(openApi({ id: {}, pin: {} })))).toBe(1);
  expect(await report()).toContain('| `Chat.pin` | not explained yet |');
  expect(errors).toContain("Failed to cover the vendor's properties: less than 98 % are declared. Declare pin");
});

test('prints the report and the changes for another version, and writes nothing', async () => {
  await run(await fileOf(openApi({ id: {} })));
  const before = await report();
  expect(await run(await fileOf(openApi({ id: {}, starred: { type: 'boolean' } }, '1.1.0')))).toBe(0);
  expect(printed).toContain('OpenAPI 1.1.0');
  expect(printed).toContain('| `Chat.starred` | absent | `boolean` |');
  expect(errors).toContain('Use --update to store this one');
  expect(await report()).toBe(before);
  expect(await readdir(path.join(folder, 'vendor'))).toEqual(['openapi-1.0.0.json']);
});

test('with --update, replaces the stored version', async () => {
  await run(await fileOf(openApi({ id: {} })));
  await run(await fileOf(openApi({ id: {}, starred: {} }, '1.1.0')), '--update');
  expect(await report()).toContain('OpenAPI 1.1.0');
  expect(await report()).not.toContain('Changes since');
  expect(await readdir(path.join(folder, 'vendor'))).toEqual(['openapi-1.1.0.json']);
  expect(printed).toBe('');
});

test('reads JSON', async () => {
  const schemas = { WebhookPayload: { properties: { chats: {} } } };
  expect(await run(await fileOf(JSON.stringify({ info: { version: '2' }, components: { schemas } })))).toBe(0);
  expect(await report()).toContain('OpenAPI 2');
});

test('prints its usage', async () => {
  expect(await run('--help')).toBe(0);
  expect(printed).toContain('Usage: npm run vendor-diff');
});

test.each([
  [[], 'Failed to compare: expected one file, received 0. Specify one'],
  [['a', 'b'], 'Failed to compare: expected one file, received 2. Specify one'],
  [['--overwrite'], "Failed to compare: Unknown option '--overwrite'"],
])('exits with 2 for wrong usage %j', async (args, message) => {
  expect(await run(...args)).toBe(2);
  expect(errors).toContain(message);
});

test('exits with 3 if the file does not exist', async () => {
  expect(await run(path.join(folder, 'gone.yaml'))).toBe(3);
  expect(errors).toMatch(/Failed to read .*gone\.yaml: the file does not exist\. Specify/);
});

test.each([
  ['no YAML', 'a: [b', /Failed to parse .*openapi\.yaml: .*\. Specify a file in YAML or JSON/],
  ['a text', 'hello', /Failed to parse .*: it is not an object\. Specify/],
  ['no webhooks', 'openapi: 3.0.0', /Failed to read .*: it has no components\.schemas\.WebhookPayload\. Specify/],
  ['a version that leaves the folder', openApi({}, '../../1'), /expected an info\.version of letters.*"\.\.\/\.\.\/1"/],
  ['no version', stringify({ components: { schemas: { WebhookPayload: {} } } }), /expected an info\.version/],
  ['a $ref to nothing', openApi({ id: { $ref: '#/components/schemas/Gone' } }), /Failed to find schema Gone/],
  [
    'a cycle',
    openApi({}).replace('properties:', 'allOf: [{ $ref: "#/x/WebhookPayload" }]\n      properties:'),
    /WebhookPayload refers to itself/,
  ],
])('exits with 2 and writes nothing for a file with %s', async (_, text, message) => {
  expect(await run(await fileOf(text))).toBe(2);
  expect(errors).toMatch(message);
  expect(await readdir(folder)).toEqual(['openapi.yaml']);
});
