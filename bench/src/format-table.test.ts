import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { formatTable } from './format-table.ts';

const results = [
  { id: 'validate/json-parse', ours: 312.4, theirs: 2_840.2, unit: 'ns', ratio: 0.11, aim: { atMost: 0.1 } },
  { id: 'start/empty', ours: 35.24, theirs: 30, unit: 'ms', ratio: 1.1747, aim: { atMost: 1.25 } },
  { id: 'emit/bare', ours: 17_123.9, theirs: 40_000, unit: 'ops/s', ratio: 0.428, aim: { atLeast: 0.4 } },
] as const;

test('is plain where it is piped, and says in words whether an aim is met', () => {
  expect(formatTable(results, new PassThrough() as never)).toBe(
    [
      'benchmark                    ours        theirs  ratio      aim',
      'validate/json-parse        312 ns      2,840 ns   0.11  <= 0.10  missed',
      'start/empty               35.2 ms         30 ms   1.17  <= 1.25  met',
      'emit/bare            17,124 ops/s  40,000 ops/s   0.43  >= 0.40  met',
      '',
    ].join('\n'),
  );
});

test('colours the verdict on a terminal', () => {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, getColorDepth: () => 8 });
  const table = formatTable(results, terminal as never);
  expect(table).toContain('\u001b[33mmissed\u001b[39m\n');
  expect(table).toContain('\u001b[32mmet\u001b[39m\n');
});
