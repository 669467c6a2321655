import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { splitLines } from '../captures/split-lines.ts';
import type { PayloadResult } from '../report/result.ts';
import { CheckWork } from '../validate/check-work.ts';
import { LinesRunner } from './lines-runner.ts';

const options = { maxSize: 20_000, maxIssues: 100, frames: true };
const worker = new URL('../validate/check-worker.ts', import.meta.url);
const kindOfWork = () => ({ work: new CheckWork(options), worker, options });
const good = JSON.stringify(examples['messages.post'].minimal);
const bad = JSON.stringify({ ...examples['chats.post'].minimal, channel_id: 1 });

/** Above the size from which threads are started: 6 MB, with one line too long and a fault in every 97th line. */
const text = Array.from({ length: 30_000 }, (_, index) => {
  if (index === 29_000) return 'x'.repeat(300_000);
  if (index % 97 === 0) return index % 2 ? bad : `${bad.slice(0, -1)}\r`;
  return index % 10 ? good : '';
}).join('\n');

async function check(threads: number, chunkBytes: number) {
  async function* chunks() {
    for (let at = 0; at < text.length; at += chunkBytes) yield Buffer.from(text.slice(at, at + chunkBytes));
  }
  await using runner = new LinesRunner(kindOfWork(), threads);
  const results: PayloadResult[] = [];
  let valid = 0;
  for await (const batch of runner.run('a.ndjson', splitLines(chunks(), options.maxSize))) {
    results.push(...batch.results);
    valid += batch.valid['messages.post'] ?? 0;
  }
  return { results, valid };
}

it('gives the same results in the order of the file, with and without threads', async () => {
  const alone = await check(0, 100_000);
  expect(alone.valid).toBe(text.split('\n').filter((line) => line === good).length);
  expect(alone.results.map(({ line }) => line)).toEqual(
    text.split('\n').flatMap((line, index) => (line === good || line === '' ? [] : [index + 1])),
  );
  expect(alone.results.find(({ line }) => line === 29_001)).toMatchObject({
    error: expect.stringContaining('longer than 20 KB'),
  });
  expect(alone.results[1]).toMatchObject({
    line: 98,
    event: 'chats.post',
    issues: [{ pointer: '/channel_id', line: 98, column: bad.indexOf('1}') + 1, frame: { firstLine: 98 } }],
  });
  expect(await check(2, 100_000)).toEqual(alone);
  expect(await check(1, 333_333)).toEqual(alone);
});

it('sends many results of a short job in parts', async () => {
  async function* parts() {
    yield { bytes: new Uint8Array(4_100_000).fill(10) };
    yield { bytes: Uint8Array.from(Buffer.from('1\n'.repeat(1_100))) };
  }
  await using runner = new LinesRunner(kindOfWork(), 1);
  const sizes: number[] = [];
  let last: PayloadResult | undefined;
  for await (const { results } of runner.run('a', parts())) {
    sizes.push(results.length);
    last = results.at(-1);
  }
  expect(sizes).toEqual([0, 200, 200, 200, 200, 200, 100]);
  expect(last?.line).toBe(4_101_100);
});
