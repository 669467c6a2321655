import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { formatTable } from './format-table.ts';
import type { Measured } from './measured.ts';

const what = 'one thing over another';
const measured: Measured[] = [
  {
    benchmark: { id: 'validate/json-parse', what, aim: { atMost: 0.1 } },
    result: { id: 'validate/json-parse', ours: 312.4, theirs: 2_840.2, unit: 'ns', ratio: 0.11, runs: [0.11] },
  },
  {
    benchmark: { id: 'start/empty', what, aim: { atMost: 1.25 } },
    result: { id: 'start/empty', ours: 35.24, theirs: 30, unit: 'ms', ratio: 1.1747, runs: [1.1747] },
  },
  {
    benchmark: { id: 'emit/bare', what, aim: { atLeast: 0.4 } },
    result: { id: 'emit/bare', ours: 17_123.9, theirs: 40_000, unit: 'ops/s', ratio: 0.428, runs: [0.428] },
  },
  {
    benchmark: { id: 'size/types', what },
    result: { id: 'size/types', ours: 171_239, theirs: 400_000, unit: 'bytes', ratio: 0.428, runs: [0.428] },
  },
  { benchmark: { id: 'page/entries', what }, obstacle: 'skipped: there is no Chromium' },
];

test('is plain where it is piped, says in words whether an aim is met, and why there is no result', () => {
  expect(formatTable(measured, new PassThrough() as never)).toBe(
    [
      'benchmark                     ours         theirs  ratio      aim',
      'validate/json-parse         312 ns       2,840 ns   0.11  <= 0.10  missed',
      'start/empty                35.2 ms          30 ms   1.17  <= 1.25  met',
      'emit/bare             17,124 ops/s   40,000 ops/s   0.43  >= 0.40  met',
      'size/types           171,239 bytes  400,000 bytes   0.43',
      '',
      'page/entries skipped: there is no Chromium',
      '',
    ].join('\n'),
  );
});

test('colours the verdict on a terminal', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, getColorDepth: () => 8 });
  const table = formatTable(measured, terminal as never);
  expect(table).toContain('\u001b[33mmissed\u001b[39m\n');
  expect(table).toContain('\u001b[32mmet\u001b[39m\n');
});
