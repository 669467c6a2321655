import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';
import { type Capture, formatPlace } from './capture.ts';
import { readCaptures } from './read-captures.ts';

const webhook = examples['chats.patch'].minimal;
const { event, ...bare } = webhook;

async function read(cwd: string, inputs: string[], options: { body?: string; maxSize?: number; input?: string } = {}) {
  const { input = '', maxSize = 16_000_000, ...rest } = options;
  const notes: string[] = [];
  const captures: Capture[] = [];
  const io = testIo({ input: [Buffer.from(input)] });
  const onSkipped = (note: string) => void notes.push(note);
  for await (const capture of readCaptures(inputs, { io, cwd, maxSize, onSkipped, ...rest })) captures.push(capture);
  return { captures, notes, stderr: io.stderr.text };
}

it('reads folders, compressed files and standard input, with places', async () => {
  const cwd = await tempFolder({
    'a/1.json': [webhook, webhook],
    'a/2.ndjson': `\n${JSON.stringify(webhook)}`,
    'a/x': '',
  });
  await writeFile(join(cwd, 'a/3.jsonl.gz'), gzipSync(JSON.stringify({ body: webhook })));
  const { captures, notes } = await read(cwd, ['a', '-'], { input: JSON.stringify(webhook) });
  expect(captures.map(({ place }) => formatPlace(place))).toEqual([
    '<stdin>',
    'a/1.json#/0',
    'a/1.json#/1',
    'a/2.ndjson:2',
    'a/3.jsonl.gz:1#/body',
  ]);
  for (const capture of captures) expect(capture).toMatchObject({ payload: webhook });
  expect(notes).toEqual([expect.stringMatching(/^note: skipped 1 entry of a: 1 \w.* \(a\/x\)/)]);
});

it('says what a record says about its payload', async () => {
  const record = {
    at: '2026-11-26T10:00:00.123Z',
    method: 'PATCH',
    url: '/hook/chats',
    headers: { 'Content-Type': 'application/json' },
    body: bare,
    source: 'Captured by a test',
  };
  const { captures } = await read(await tempFolder({ 'a.ndjson': JSON.stringify(record) }), ['a.ndjson']);
  expect(captures).toEqual([
    {
      place: { file: 'a.ndjson', line: 1, pointer: '/body' },
      payload: bare,
      event: 'chats.patch',
      at: Date.UTC(2026, 10, 26, 10, 0, 0, 123),
      method: 'PATCH',
      url: '/hook/chats',
      headers: { 'content-type': 'application/json' },
      wrapper: record,
    },
  ]);
});

it('has errors for what cannot be read, and reads on', async () => {
  const lines = [
    '{"a":',
    `{"a":"${'x'.repeat(2_000)}"}`,
    '{"method":"POST","url":"/","text":"a=b"}',
    JSON.stringify(webhook),
  ];
  const cwd = await tempFolder({ 'a.ndjson': lines.join('\n') });
  const { captures } = await read(cwd, ['a.ndjson', 'b.json'], { maxSize: 1_500 });
  expect(captures.map((capture) => [formatPlace(capture.place), capture.error])).toEqual([
    ['a.ndjson:1', 'it is not JSON: expected a value, received the end of the line in column 6'],
    ['a.ndjson:2', 'the line is longer than 1500 bytes. Split it, or raise the limit with --max-size'],
    ['a.ndjson:3#/text', expect.stringMatching(/^its body is not JSON: /)],
    ['a.ndjson:4', undefined],
    ['b.json', 'no such file or folder'],
  ]);
});
