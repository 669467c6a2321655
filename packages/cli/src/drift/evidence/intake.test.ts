import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventNames } from '@whapi-webhooks/contract';
import { createAnonymiser } from '@whapi-webhooks/contract/anonymise';
import { checkEvidence, countEvidence, type Definitions, type Evidence } from '@whapi-webhooks/evidence';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { CapturedPayload } from '../../captures/capture.ts';
import { Intake, type IntakeOptions } from './intake.ts';

const definitions = bundle.$defs as unknown as Definitions;
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

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

interface Setup {
  corpus?: Evidence[];
  anonymise?: (payload: unknown) => unknown;
}

/** Takes in the values as lines of a log. Resolves with whether one contradicts the schemas. */
async function takeIn(values: unknown[], options: Partial<IntakeOptions> = {}, setup: Setup = {}): Promise<boolean> {
  const { corpus = [known], anonymise = (payload) => payload } = setup;
  const ledger = countEvidence(corpus, definitions, eventNames);
  const environment = { folder: path.join(folder, 'evidence'), corpus, ledger, definitions, operations, anonymise };
  const intake = new Intake({ grade: 'captured', ...options }, environment);
  for (const [index, value] of values.entries()) await intake.add(captureOf(value, index + 1));
  printed = intake.text();
  return intake.isContradicted;
}

function captureOf(value: unknown, line: number): CapturedPayload {
  const place = { file: 'log.ndjson', line };
  if (typeof value !== 'object' || value === null || !('body' in value)) return { place, payload: value };
  const { event } = value as { event?: string };
  return { place, payload: value.body, wrapper: { ...value }, ...(event !== undefined && { event }) };
}

/** The files that were written, as the corpus is read. */
async function readWritten(): Promise<(Evidence | string[])[]> {
  const root = path.join(folder, 'evidence');
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      return checkEvidence(file, JSON.parse(await readFile(path.join(root, file), 'utf8')), definitions, operations);
    }),
  );
}

test('says what a payload is the first of its grade to show, and what it is the first to show at all', async () => {
  const labels = [{ ...label, count: 3, color: 'plum' }];
  expect(await takeIn([{ ...webhook, labels }])).toBe(false);
  expect(printed).toContain('log.ndjson:1: labels.post');
  expect(printed).toContain('first captured event: labels.post (so far: vendor 1)');
  expect(printed).toMatch(/first captured property: .*\bLabel\.id \(so far: vendor 1\)/);
  expect(printed).toMatch(/new property: Label\.count$/m);
  expect(printed).toMatch(/new value: LabelColor "plum"$/m);
});

test('says nothing of what a stronger grade has shown', async () => {
  expect(await takeIn([webhook], { grade: 'vendor-elided' })).toBe(false);
  expect(printed).not.toContain('log.ndjson:1');
  expect(printed).toContain('With a known shape: 1.');
});

test('takes payloads of one shape once, whatever they are about', async () => {
  const other = { ...webhook, labels: [{ ...label, id: '8', name: 'Old' }] };
  await takeIn([webhook, other, { ...webhook, labels: [label, label] }]);
  expect(printed).toContain('Payloads: 3 (labels.post 3).\nWith a known shape: 2.');
});

test('tells shapes apart by types, properties and values at enumerations', async () => {
  const variants = [
    { ...label, color: 'plum' },
    { ...label, count: 1 },
    { ...label, id: 7 },
  ];
  await takeIn([webhook, ...variants.map((item) => ({ ...webhook, labels: [item] }))]);
  expect(printed).toContain('With a known shape: 0.');
});

test('reports undeclared properties and values that are not listed, with exit code 0', async () => {
  expect(await takeIn([{ ...webhook, labels: [{ ...label, color: 'ochre', shade: 1 }] }])).toBe(false);
  expect(printed).toContain('no schema declares: Label.shade');
  expect(printed).toContain('no schema lists: LabelColor "ochre"');
  expect(printed).not.toContain('contradicts');
});

test('reports what the tolerant profile rejects as a contradiction, and what only strict rejects separately', async () => {
  const { id: _, ...bare } = label;
  expect(await takeIn([{ ...webhook, labels: [bare] }])).toBe(true);
  expect(printed).toMatch(/contradicts: .*\/labels\/0\/id/);
  expect(await takeIn([{ ...webhook, labels: [] }])).toBe(false);
  expect(printed).toMatch(/only strict rejects: .*\/labels/);
});

test('finds what only strict refuses among any number of undeclared properties, and lists the first of these', async () => {
  const extra = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`extra_${i}`, i]));
  expect(
    await takeIn([
      {
        ...webhook,
        labels: [
          { ...label, ...extra, count: -1 },
          { ...label, id: '' },
        ],
      },
    ]),
  ).toBe(false);
  expect(printed).toContain('only strict rejects: /labels/0/count');
  expect(printed).toContain('only strict rejects: /labels/1/id');
  expect(printed).toMatch(/no schema declares: Label\.extra_\d+, .*Label\.extra_\d+ and 800 more$/m);
});

test('compares REST bodies with the schema of their operation', async () => {
  const rest = { operation: 'sendMessageText', part: 'response' };
  expect(await takeIn([{ ...rest, body: { sent: true } }])).toBe(false);
  expect(printed).toContain('new operation: response of sendMessageText');
  expect(await takeIn([{ ...rest, body: {} }])).toBe(true);
  expect(printed).toContain('contradicts: /sent is missing');
});

test.each<[string, unknown, string]>([
  [
    'an event that is not known',
    { ...webhook, event: { type: 'pets', event: 'post' } },
    ':1: pets.post is not an event',
  ],
  ['a payload of nothing known', { a: 1 }, 'it is not a known webhook'],
  ['an array', [1], 'the payload is not a JSON object'],
  ['an unknown operation', { body: {}, operation: 'fly', part: 'request' }, 'the request of fly has no schema'],
  ['an unknown grade', { body: webhook, grade: 'seen' }, 'the grade "seen" is not known'],
])('names the place of %s, and compares the rest', async (_, first, message) => {
  expect(await takeIn([first, webhook])).toBe(true);
  expect(printed).toContain(message);
  expect(printed).toContain('log.ndjson:2: labels.post');
});

test('passes over a payload that is nested more deeply than calls can be, and reads on', async () => {
  const deep = `{"labels":${'['.repeat(50_000)}${']'.repeat(50_000)},"channel_id":"${channel_id}"}`;
  expect(await takeIn([JSON.parse(deep), webhook])).toBe(true);
  expect(printed).toContain('log.ndjson:1: it is nested in more than 100 levels');
  expect(printed).toContain('Payloads: 1 (labels.post 1).');
});

test('writes a file for each payload that adds something, and the files are evidence', async () => {
  const wrapped = {
    body: { ...webhook, labels: [{ ...label, count: 1 }] },
    source: 'A log',
    grade: 'reported',
    date: '2025-01-31',
  };
  expect(await takeIn([webhook, webhook, wrapped], { source: 'Own channel', date: '2026-11-02' })).toBe(false);
  expect(printed).toContain('npm run format');
  const corpus = await readWritten();
  expect(corpus).toMatchObject([
    { grade: 'captured', source: 'Own channel', date: '2026-11-02', event: 'labels.post', payload: webhook },
    { grade: 'reported', source: 'A log', date: '2025-01-31', shows: 'Shows `Label.count`.', payload: wrapped.body },
  ]);
  await takeIn([webhook, wrapped], { source: 'Own channel' }, { corpus: corpus as Evidence[] });
  expect(printed).toContain('With a known shape: 2.');
  expect(await readdir(path.join(folder, 'evidence/labels.post'))).toHaveLength(2);
});

test('writes what contradicts the schemas: the tests say what must change', async () => {
  expect(await takeIn([{ ...webhook, labels: [{}] }], { source: 'Own channel' })).toBe(true);
  expect(await readWritten()).toMatchObject([{ event: 'labels.post' }]);
});

test('writes nothing without a source', async () => {
  expect(await takeIn([webhook])).toBe(false);
  expect(printed).toContain('To add them to the evidence, pass --source <text>.');
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
  expect(await takeIn([payload], { source: 'A log' }, { anonymise: createAnonymiser() })).toBe(false);
  const [file = ''] = await readdir(path.join(folder, 'evidence/messages.post'));
  const written = await readFile(path.join(folder, 'evidence/messages.post', file), 'utf8');
  expect(printed).toContain('no schema declares: TextContent.secret');
  for (const text of [printed, written]) expect(text).not.toMatch(/Gerald|919984351847|WMhPg5w/);
  expect(JSON.parse(written)).toMatchObject({ anonymised: true, payload: { messages: [{ type: 'text' }] } });
});
