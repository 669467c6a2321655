import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import type { Evidence } from '@whapi-webhooks/evidence';
import { countEvidence } from '@whapi-webhooks/evidence';
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readEvidence } from '../../../schemas/src/evidence/read-evidence.ts';
import { definitions, eventNames } from '../contract.ts';
import { runEvidence } from './run-evidence.ts';

const channel_id = 'MANTIS-M72HC';
const event = { type: 'labels', event: 'post' };
const label = { id: '7', name: 'New', color: 'gold' };
const webhook = { labels: [label], event, channel_id };
const known: Evidence = {
  file: 'labels.post/new.json',
  title: 'LabelsPostWebhook',
  event: 'labels.post',
  source: 'A help page',
  grade: 'vendor',
  date: null,
  shows: 'A label.',
  payload: webhook,
};

let folder: string;
let printed: string;
let errors: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  printed = '';
  errors = '';
  onTestFinished(() => rm(folder, { recursive: true }));
});

interface Setup {
  corpus?: Evidence[];
  stdin?: string;
  createAnonymiser?: () => (payload: unknown) => unknown;
}

function run(
  args: string[],
  { corpus = [known], stdin = '', createAnonymiser = () => (payload) => payload }: Setup = {},
) {
  return runEvidence(args, {
    folder: path.join(folder, 'evidence'),
    corpus,
    ledger: countEvidence(corpus, definitions, eventNames),
    definitions,
    operations,
    stdin: Readable.from([Buffer.from(stdin)]),
    createAnonymiser,
    print: (text) => {
      printed += `${text}\n`;
    },
    printError: (text) => {
      errors += `${text}\n`;
    },
  });
}

const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const runLines = (values: unknown[], ...args: string[]) => run(['-', ...args], { stdin: lines(...values) });

test('says what a payload is the first of its grade to show, and what it is the first to show at all', async () => {
  const labels = [{ ...label, count: 3, color: 'plum' }];
  expect(await runLines([{ ...webhook, labels }])).toBe(0);
  expect(printed).toContain('<stdin>:1: labels.post');
  expect(printed).toContain('first captured event: labels.post (so far: vendor 1)');
  expect(printed).toMatch(/first captured property: .*\bLabel\.id \(so far: vendor 1\)/);
  expect(printed).toMatch(/new property: Label\.count$/m);
  expect(printed).toMatch(/new value: LabelColor "plum"$/m);
});

test('says nothing of what a stronger grade has shown', async () => {
  expect(await runLines([webhook], '--grade', 'vendor-elided')).toBe(0);
  expect(printed).not.toContain('<stdin>:1');
  expect(printed).toContain('With a known shape: 1.');
});

test('takes payloads of one shape once, whatever they are about', async () => {
  const other = { ...webhook, labels: [{ ...label, id: '8', name: 'Old' }] };
  await runLines([webhook, other, { ...webhook, labels: [label, label] }]);
  expect(printed).toContain('Payloads: 3 (labels.post 3).\nWith a known shape: 2.');
});

test('tells shapes apart by types, properties and values at enumerations', async () => {
  const variants = [
    { ...label, color: 'plum' },
    { ...label, count: 1 },
    { ...label, id: 7 },
  ];
  await runLines([webhook, ...variants.map((item) => ({ ...webhook, labels: [item] }))]);
  expect(printed).toContain('With a known shape: 0.');
});

test('reports undeclared properties and values that are not listed, with exit code 0', async () => {
  expect(await runLines([{ ...webhook, labels: [{ ...label, color: 'ochre', shade: 1 }] }])).toBe(0);
  expect(printed).toContain('no schema declares: Label.shade');
  expect(printed).toContain('no schema lists: LabelColor "ochre"');
  expect(printed).not.toContain('contradicts');
});

test('reports what the tolerant profile rejects as a contradiction, and what only strict rejects separately', async () => {
  const { id: _, ...bare } = label;
  expect(await runLines([{ ...webhook, labels: [bare] }])).toBe(1);
  expect(printed).toMatch(/contradicts: .*\/labels\/0\/id/);
  printed = '';
  expect(await runLines([{ ...webhook, labels: [] }])).toBe(0);
  expect(printed).toMatch(/only strict rejects: .*\/labels/);
});

test('finds what only strict refuses among any number of undeclared properties, and lists the first of these', async () => {
  const extra = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`extra_${i}`, i]));
  expect(
    await runLines([
      {
        ...webhook,
        labels: [
          { ...label, ...extra, count: -1 },
          { ...label, id: '' },
        ],
      },
    ]),
  ).toBe(0);
  expect(printed).toContain('only strict rejects: /labels/0/count');
  expect(printed).toContain('only strict rejects: /labels/1/id');
  expect(printed).toMatch(/no schema declares: Label\.extra_\d+, .*Label\.extra_\d+ and 800 more$/m);
});

test('compares REST bodies with the schema of their operation', async () => {
  const rest = { operation: 'sendMessageText', part: 'response' };
  expect(await runLines([{ ...rest, body: { sent: true } }])).toBe(0);
  expect(printed).toContain('new operation: response of sendMessageText');
  expect(await runLines([{ ...rest, body: {} }])).toBe(1);
  expect(printed).toContain('contradicts: /sent is missing');
});

test.each([
  ['a line that is not JSON', '{"labels":', '<stdin>:1: it is not JSON'],
  [
    'an event that is not known',
    lines({ ...webhook, event: { type: 'pets', event: 'post' } }),
    ':1: pets.post is not an event',
  ],
  ['a payload of nothing known', lines({ a: 1 }), 'it is no known webhook'],
  ['an array', lines([1]), 'the payload is not a JSON object'],
  ['an unknown operation', lines({ body: {}, operation: 'fly', part: 'request' }), 'the request of fly has no schema'],
  ['an unknown grade', lines({ body: webhook, grade: 'seen' }), 'the grade "seen" is not known'],
])('names the place of %s, and compares the rest', async (_, first, message) => {
  expect(await run(['-'], { stdin: `${first}\n\n${lines(webhook)}` })).toBe(1);
  expect(printed).toContain(message);
  expect(printed).toContain('<stdin>:3: labels.post');
});

test('passes over a line that is too long to keep, and reads on', async () => {
  expect(await run(['-'], { stdin: `"${'x'.repeat(17 * 1024 * 1024)}"\n${lines(webhook)}` })).toBe(1);
  expect(printed).toContain('<stdin>:1: it is longer than 16777216 bytes');
  expect(printed).toContain('<stdin>:2: labels.post');
});

test('passes over a payload that is nested more deeply than calls can be, and reads on', async () => {
  const deep = `{"labels":${'['.repeat(50_000)}${']'.repeat(50_000)},"channel_id":"${channel_id}"}`;
  expect(await run(['-'], { stdin: `${deep}\n${lines(webhook)}` })).toBe(1);
  expect(printed).toContain('<stdin>:1: it is nested in more than 100 levels');
  expect(printed).toContain('Payloads: 1 (labels.post 1).');
});

test('does not quote a line that is not JSON', async () => {
  await run(['-'], { stdin: '919984351847 said hello' });
  expect(printed).not.toContain('9199');
});

test('reads files and folders: lines, one JSON value, arrays', async () => {
  await mkdir(path.join(folder, 'captures/deep'), { recursive: true });
  await writeFile(path.join(folder, 'captures/a.ndjson'), `${lines(webhook)}\n`);
  await writeFile(path.join(folder, 'captures/b.json'), JSON.stringify([webhook, { ...webhook, labels: [] }], null, 2));
  await writeFile(path.join(folder, 'captures/deep/c.jsonl'), lines(webhook));
  await writeFile(path.join(folder, 'captures/notes.txt'), 'no capture');
  expect(await run([path.join(folder, 'captures')])).toBe(0);
  expect(printed).toContain('Payloads: 4 (labels.post 4).');
  expect(printed).toContain(`${path.join(folder, 'captures/b.json')}#/1: labels.post`);
});

test('reads lines that arrive in pieces', async () => {
  const bytes = Buffer.from(`${lines({ ...webhook, labels: [{ ...label, name: '😃' }] })}\n`);
  const stdin = Readable.from([...bytes].map((byte) => Buffer.from([byte])));
  const corpus = [known];
  const ledger = countEvidence(corpus, definitions, eventNames);
  const print = (text: string) => {
    printed += text;
  };
  const environment = { folder, corpus, ledger, definitions, operations, print, printError: print };
  await runEvidence(['-'], { ...environment, stdin, createAnonymiser: () => (payload) => payload });
  expect(printed).toContain('Payloads: 1 (labels.post 1).');
});

test('writes a file for each payload that adds something, and the files are evidence', async () => {
  const wrapped = {
    body: { ...webhook, labels: [{ ...label, count: 1 }] },
    source: 'A log',
    grade: 'reported',
    date: '2025-01-31',
  };
  expect(
    await runLines([webhook, webhook, wrapped], '--write', '--source', 'Own channel', '--date', '2026-11-02'),
  ).toBe(0);
  expect(printed).toContain('npm run format');
  const corpus = await readEvidence(folder, definitions, operations);
  expect(corpus).toMatchObject([
    { grade: 'captured', source: 'Own channel', date: '2026-11-02', event: 'labels.post', payload: webhook },
    { grade: 'reported', source: 'A log', date: '2025-01-31', shows: 'Shows `Label.count`.', payload: wrapped.body },
  ]);
  printed = '';
  await run(['-', '--write', '--source', 'Own channel'], { stdin: lines(webhook, wrapped), corpus });
  expect(printed).toContain('With a known shape: 2.');
  expect(await readdir(path.join(folder, 'evidence/labels.post'))).toHaveLength(2);
});

test('writes what contradicts the schemas: the tests say what must change', async () => {
  expect(await runLines([{ ...webhook, labels: [{}] }], '--write', '--source', 'Own channel')).toBe(1);
  expect(await readEvidence(folder, definitions, operations)).toHaveLength(1);
});

test('writes nothing without --write, and nothing without a source', async () => {
  expect(await runLines([webhook])).toBe(0);
  expect(await runLines([webhook], '--write')).toBe(1);
  expect(printed).toContain('it has no source. Pass --source');
  expect(await readdir(folder)).toEqual([]);
});

test('prints and writes no data of people', async () => {
  const message = {
    id: 'p.w30M7fgwWD4XwHu.g4CA-gBjWMhPg5w',
    from_me: false,
    type: 'text',
    chat_id: '919984351847@s.whatsapp.net',
    timestamp: 1712995245,
    text: { body: 'Call Gerald', secret: 'Gerald' },
    from: '919984351847',
    from_name: 'Gerald',
    status: 'Gerald was here',
  };
  const payload = { messages: [message], event: { type: 'messages', event: 'post' }, channel_id };
  const stdin = lines(payload);
  expect(await run(['-', '--write', '--source', 'A log'], { stdin, createAnonymiser })).toBe(0);
  const [file = ''] = await readdir(path.join(folder, 'evidence/messages.post'));
  const written = await readFile(path.join(folder, 'evidence/messages.post', file), 'utf8');
  expect(printed).toContain('no schema declares: TextContent.secret');
  for (const text of [printed, written]) expect(text).not.toMatch(/Gerald|919984351847|WMhPg5w/);
  expect(JSON.parse(written)).toMatchObject({ anonymised: true, payload: { messages: [{ type: 'text' }] } });
});

test.each([
  [[], 'expected files, folders or -'],
  [['a', '--grade', 'seen'], '--grade is "seen"'],
  [['a', '--date', 'May'], '--date is "May"'],
  [['a', '--wirte'], "Unknown option '--wirte'"],
])('with %j, explains the usage', async (args, message) => {
  expect(await run(args)).toBe(2);
  expect(errors).toContain(message);
  expect(errors).toContain('Usage: npm run evidence');
});

test('prints its help', async () => {
  expect(await run(['--help'])).toBe(0);
  expect(printed).toContain('Exit codes:');
});

test('ends with 3 when a file cannot be read or written', async () => {
  expect(await run([path.join(folder, 'none.ndjson')])).toBe(3);
  expect(errors).toMatch(/Failed to read .*none\.ndjson: there is no such file or folder/);
  await writeFile(path.join(folder, 'evidence'), 'in the way');
  expect(await runLines([webhook], '--write', '--source', 'A log')).toBe(3);
  expect(errors).toMatch(/Failed to write .*labels\.post/);
  await mkdir(path.join(folder, 'empty'));
  expect(await run([path.join(folder, 'empty')])).toBe(3);
});
