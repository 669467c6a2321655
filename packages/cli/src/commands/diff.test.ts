import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import schema from '../../report.schema.json' with { type: 'json' };
import { run } from '../main.ts';
import { commitAs } from '../test/commit-as.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const chat = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };

async function diff(cwd: string, ...args: string[]) {
  const io = testIo({ cwd });
  const exitCode = await run(['diff', ...args], io);
  return { exitCode, out: io.stdout.text, err: io.stderr.text };
}

it('ends with the verdict, and exits with 1 if it is major', async () => {
  const cwd = await tempFolder({ 'old.json': chat, 'new.json': { ...chat, required: [] } });
  const breaking = await diff(cwd, 'old.json', 'new.json');
  expect(breaking.out).toMatch(
    /^✗ breaking {2}property-optional\n {2}\/required {2}.*refuses: \{\}\n\nverdict: major\n$/s,
  );
  expect(breaking.exitCode).toBe(1);
  expect(await diff(cwd, 'new.json', 'old.json')).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/verdict: minor\n$/),
  });
});

it('is not interested in formatting and the order of keys', async () => {
  const { type, ...rest } = chat;
  const cwd = await tempFolder({ 'old.json': JSON.stringify(chat, null, 4), 'new.json': { ...rest, type } });
  expect(await diff(cwd, 'old.json', 'new.json')).toEqual({ exitCode: 0, out: '\nverdict: none\n', err: '' });
});

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true }).addSchema(schema);

it('prints one JSON object, with the document that both validators were run on, as the published schema says', async () => {
  const cwd = await tempFolder({ 'old.json': { enum: ['a'] }, 'new.json': { enum: ['a', '\u202eb'] } });
  const { out } = await diff(cwd, 'old.json', 'new.json', '--format', 'json');
  expect(out).not.toContain('\u202e');
  const report = JSON.parse(out);
  expect([ajv.validate(schema.$id, report), ajv.errors]).toEqual([true, null]);
  expect(ajv.validate(schema.$id, { ...report, results: [{ ...report.results[0], severity: 'bad' }] })).toBe(false);
  expect(report).toEqual({
    $schema: schema.$id,
    version: 1,
    command: 'diff',
    results: [
      {
        rule: 'value-added',
        severity: 'breaking',
        oldPointer: '/enum',
        newPointer: '/enum',
        message: expect.stringContaining('which they do not know'),
        document: '\u202eb',
        acceptedBy: 'new',
        refusedBy: 'old',
        uses: 1,
      },
    ],
    summary: { verdict: 'major', breaking: 1, undecided: 0, minor: 0, patch: 0 },
  });
});

it('writes several reports at once', async () => {
  const cwd = await tempFolder({ 'old.json': chat, 'new.json': { ...chat, required: [], title: 'Chat' } });
  const formats = ['pretty', 'ndjson=r.ndjson', 'junit=r.xml', 'sarif=r.sarif', 'github=r.txt', 'markdown=r.md'];
  const { out, exitCode } = await diff(
    cwd,
    'old.json',
    'new.json',
    ...formats.flatMap((format) => ['--format', format]),
  );
  expect([exitCode, out]).toEqual([1, expect.stringMatching(/\nverdict: major\n$/)]);
  const text = (file: string) => readFile(join(cwd, file), 'utf8');
  const lines = (await text('r.ndjson')).trim().split('\n');
  for (const line of lines) {
    expect([line, ajv.validate(`${schema.$id}#/$defs/line`, JSON.parse(line)), ajv.errors]).toEqual([line, true, null]);
  }
  expect(await text('r.xml')).toContain('failures="1"');
  expect(JSON.parse(await text('r.sarif')).runs[0].results).toMatchObject([
    {
      ruleId: 'property-optional',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'new.json' } } }],
    },
  ]);
  expect(await text('r.txt')).toMatch(/^::error file=new\.json,/);
  expect(await text('r.md')).toContain('property-optional');
});

it('compares what readers receive by OpenAPI 3.1', async () => {
  const content = (schema: object) => ({ content: { 'application/json': { schema } } });
  const openapi = (chats: object) => ({
    openapi: '3.1.0',
    paths: { '/chats': { get: { responses: { 200: content({ $ref: '#/components/schemas/Chats' }) } } } },
    webhooks: { chat: { post: { requestBody: content({ $ref: '#/components/schemas/Chat' }) } } },
    components: { schemas: { Chats: chats, Chat: chat } },
  });
  const list = { type: 'array', items: { $ref: '#/components/schemas/Chat' }, minItems: 1 };
  const cwd = await tempFolder({
    'old.json': openapi(list),
    'new.json': openapi({ ...list, minItems: 0 }),
    'two.json': { swagger: '2.0' },
    'other.json': { ...openapi(list), openapi: '3.0.3' },
  });
  expect(await diff(cwd, 'old.json', 'new.json')).toMatchObject({
    exitCode: 1,
    out: expect.stringMatching(/min-items-\w+ Chats\n {2}\/components\/schemas\/Chats\/minItems {2}.*\(2 uses\)/s),
  });
  expect(await diff(cwd, 'new.json', 'old.json')).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/minor\n$/),
  });
  for (const file of ['two.json', 'other.json']) {
    expect(await diff(cwd, 'old.json', file)).toMatchObject({
      exitCode: 3,
      err: expect.stringMatching(/OpenAPI 3\.1/),
    });
  }
});

it('reads no file that is larger than --max-size, from disk or from git', async () => {
  const cwd = await tempFolder({ 's/a.schema.json': { ...chat, description: 'x'.repeat(2_000) }, 'b.json': chat });
  await commitAs('v1', cwd);
  for (const input of ['s/a.schema.json', 's', 'v1:s/a.schema.json', 'v1:s']) {
    const { exitCode, err } = await diff(cwd, input, 'b.json', '--max-size', '1kb');
    expect([exitCode, err]).toEqual([
      3,
      `error: failed to read ${input}: it is larger than 1 KB. Split it, or raise the limit with --max-size\n`,
    ]);
  }
});

it('reads versions from git, and folders whose schemas refer to files outside of them', async () => {
  const webhook = { title: 'Hook', type: 'array', items: { $ref: '../entities/chat.schema.json' } };
  const cwd = await tempFolder({
    's/webhooks/a.schema.json': webhook,
    's/entities/chat.schema.json': { title: 'Chat', ...chat },
  });
  await commitAs('v1', cwd);
  await writeFile(join(cwd, 's/entities/chat.schema.json'), JSON.stringify({ title: 'Chat', ...chat, required: [] }));
  for (const [old, next] of [
    ['v1:s', 's'],
    ['v1:s/webhooks', 's/webhooks'],
    ['v1:s/webhooks/a.schema.json', 's/webhooks/a.schema.json'],
  ]) {
    const { out, exitCode } = await diff(cwd, old!, next!);
    expect([old, exitCode, out]).toEqual([old, 1, expect.stringContaining('property-optional')]);
  }
  expect(await diff(cwd, 'v1:s', 'HEAD:s')).toMatchObject({ out: '\nverdict: none\n' });
});

it.each([
  ['/missing/a:b.json', /^error: failed to read \/missing\/a:b\.json: no such file or folder/],
  ['missing.json', /^error: failed to read missing\.json: no such file or folder\. Write a version .* as <ref>:<path>/],
  ['v9:a.json', /^error: failed to read v9:a\.json: /],
  ['text.json', /^error: failed to read text\.json: .*text\.json is not JSON: /],
  ['empty', /^error: failed to read empty: the folder contains no \.json files\. Convert schemas in YAML/],
  ['api.yaml', /^error: failed to read api\.yaml: .* is YAML\. Convert/],
  ['list.json', /^error: failed to read list\.json: expected a JSON Schema, .* received an array\n$/],
  ['lost.json', /new version, the reference "#\/\$defs\/A" at \/properties\/a\/\$ref leads nowhere\n$/],
  ['file.json', /file\.json#\/items\/\$ref refers to .*missing\.json: no such file or folder\n$/],
  [
    'wrong.json',
    /^error: failed to compare good\.json with wrong\.json: in the new version, schema is invalid: data\/type /,
  ],
  ['dialect.json', /^error: failed to compare good\.json with dialect\.json: .*https:\/\/a\.example\/dialect/],
])('exits with 3 and one line for %s', async (input, message) => {
  const cwd = await tempFolder({
    'good.json': chat,
    'text.json': '{',
    'empty/a.txt': '',
    'wrong.json': { type: 'text' },
    'api.yaml': 'type: object\nrequired: [id]\n',
    'list.json': [chat],
    'lost.json': { properties: { a: { $ref: '#/$defs/A' } } },
    'file.json': { items: { $ref: 'missing.json' } },
    'dialect.json': { $schema: 'https://a.example/dialect' },
  });
  const { exitCode, out, err } = await diff(cwd, 'good.json', input);
  expect(err).toMatch(message);
  expect([exitCode, out, err.split('\n').length]).toEqual([3, '', 2]);
});

it('never takes an option for git out of a ref', async () => {
  const cwd = await tempFolder({ 'a.json': chat });
  expect(await diff(cwd, '--', '--output=x:a.json', 'a.json')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('does not begin with "-"'),
  });
});

it('skips reports in a folder, and says so', async () => {
  const cwd = await tempFolder({ 'old/a.json': chat, 'new/a.json': chat });
  const args = ['old', 'new', '--format', 'json=new/report.json'];
  const first = await diff(cwd, ...args);
  expect(first).toMatchObject({ exitCode: 0, err: '' });
  const report = await readFile(join(cwd, 'new/report.json'), 'utf8');
  const second = await diff(cwd, ...args);
  expect(second).toMatchObject({
    exitCode: 0,
    err: expect.stringMatching(/^note: skipped \S+new\/report\.json, since it is a report of whapi-webhooks\n$/),
  });
  expect(await readFile(join(cwd, 'new/report.json'), 'utf8')).toBe(report);
});

it('rejects a folder that contains reports only', async () => {
  const cwd = await tempFolder({ 'old/a.json': chat, 'new/report.json': { $schema: schema.$id, results: [] } });
  expect(await diff(cwd, 'old', 'new')).toMatchObject({
    exitCode: 3,
    err: expect.stringContaining('failed to read new: the folder contains no schema'),
  });
});
