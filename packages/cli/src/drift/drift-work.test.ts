import { examples } from '@whapi-webhooks/contract/examples';
import type { Definitions } from '@whapi-webhooks/evidence';
import { mergeDrift } from '@whapi-webhooks/evidence/drift';
import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { splitLines } from '../captures/split-lines.ts';
import { LinesRunner } from '../lines/lines-runner.ts';
import { type DriftBatch, DriftWork } from './drift-work.ts';

const worker = new URL('./drift-worker.ts', import.meta.url);
const definitions = bundle.$defs as unknown as Definitions;
const webhook = examples['messages.post'].minimal;

/** Above the size from which threads are started: 7 MB with drift, records, broken lines and one that is too long. */
const text = Array.from({ length: 30_000 }, (_, index) => {
  if (index === 29_000) return 'x'.repeat(300_000);
  if (index % 997 === 0) return '{"Anna":';
  if (index % 97 === 0) return JSON.stringify({ ...webhook, [`m${'xyz'[index % 3]}`]: index, channel_id: index });
  const at = new Date(1.7e12 + ((index * 7_919) % 30_000)).toISOString();
  if (index % 89 === 0) return JSON.stringify({ at, body: { ...webhook, timely: true } });
  return index % 10 ? JSON.stringify(webhook) : '';
}).join('\n');

async function compare(threads: number, chunkBytes: number, keepsPayloads = false) {
  async function* chunks() {
    for (let at = 0; at < text.length; at += chunkBytes) yield Buffer.from(text.slice(at, at + chunkBytes));
  }
  const options = { definitions, maxSize: 20_000, keepsPayloads };
  await using runner = new LinesRunner({ work: new DriftWork(options), worker, options }, threads);
  const batches: DriftBatch[] = [];
  for await (const batch of runner.run('log.ndjson', splitLines(chunks(), options.maxSize))) batches.push(batch);
  const gathered = await runner.end();
  return { batches, threads: gathered.length, report: JSON.stringify(mergeDrift(gathered)) };
}

it('gives the same report with and without threads, byte by byte, and what is not read in the order of the file', async () => {
  const alone = await compare(0, 100_000);
  const lines = text.split('\n');
  const unread = alone.batches.flatMap((batch) => batch.unread);
  expect(unread.map(({ place }) => place.line)).toEqual(
    lines.flatMap((line, index) => (/^(?:x|\{"Anna)/.test(line) ? [index + 1] : [])),
  );
  const { findings, payloads } = JSON.parse(alone.report);
  expect(payloads).toBe(lines.filter((line) => line.endsWith('}')).length);
  expect(findings.length).toBeGreaterThan(4);
  for (const [threads, chunkBytes] of [
    [2, 100_000],
    [3, 77_777],
  ] as const) {
    const together = await compare(threads, chunkBytes);
    expect(together.threads).toBe(threads + 1);
    expect(together.report).toBe(alone.report);
    expect(together.batches.flatMap((batch) => batch.unread)).toEqual(unread);
  }
});

it('keeps the payloads in the order of the file, where they are asked for', async () => {
  const placesOf = ({ batches }: { batches: DriftBatch[] }) =>
    batches.flatMap(({ payloads }) => payloads.map(({ place }) => place.line));
  const places = placesOf(await compare(2, 100_000, true));
  expect(places.length).toBeGreaterThan(20_000);
  expect(places).toEqual(placesOf(await compare(0, 100_000, true)));
});
