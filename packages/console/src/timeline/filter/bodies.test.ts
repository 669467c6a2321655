import { expect, it } from 'vitest';
import { delivery, request } from '../../../test/rows.ts';
import type { Row } from '../../api/row.ts';
import { Bodies, type FullRow } from './bodies.ts';

/** A mock with rows, and what was read of it. */
function mock(rows: FullRow[]) {
  const reads: number[] = [];
  const bodies = new Bodies(async (after, limit) => {
    reads.push(after);
    return rows.filter(({ seq }) => seq > after).slice(0, limit);
  });
  return { bodies, reads };
}

const full = (seq: number, text: string): FullRow => ({ kind: 'delivery', seq, id: `d${seq}`, delivery: { text } });

it('reads in parts, and only what is new', async () => {
  const rows = Array.from({ length: 450 }, (_, i) => full(i + 1, `Text ${i + 1}`));
  const short: Row[] = rows.map(({ seq, id }) => delivery(seq, id));
  const { bodies, reads } = mock(rows);
  await bodies.load(short.slice(0, 400));
  expect(reads).toEqual([0, 200]);
  expect(bodies.textOf('d7')).toContain('text 7');
  await bodies.load(short);
  expect(reads).toEqual([0, 200, 400]);
});

it('reads a request again once it is answered', async () => {
  const row: FullRow = { kind: 'request', seq: 1, id: 'r1', request: {} };
  const { bodies } = mock([row, full(2, 'x')]);
  const { status, ...open } = request(1, 'r1');
  await bodies.load([open, delivery(2, 'd2')]);
  row.request = { status: 200, answer: 'Sent' };
  await bodies.load([request(1, 'r1'), delivery(2, 'd2')]);
  expect(bodies.textOf('r1')).toContain('sent');
});

it('keeps no more than a page easily keeps', async () => {
  const long = 'x'.repeat(30_000);
  const rows = Array.from({ length: 2_000 }, (_, i) => full(i + 1, long));
  const { bodies } = mock(rows);
  await bodies.load(rows.map(({ seq, id }) => delivery(seq, id)));
  expect(bodies.textOf('d1')).toBeUndefined();
  expect(bodies.textOf('d2000')).toHaveLength(20_000);
  expect(bodies.count).toBe(1_600);
});

it('ends when the mock is gone', async () => {
  const bodies = new Bodies(async () => undefined);
  await bodies.load([delivery(1, 'd1')]);
  expect(bodies.count).toBe(0);
});
