import { describe, expect, it } from 'vitest';
import { attempt, delivery, request, step } from '../../../test/rows.ts';
import type { Row } from '../../api/row.ts';
import { groupByCause, toEntries } from './to-entries.ts';

const story: Row[] = [
  step(1, 's1'),
  delivery(2, 'd1', { causedBy: { act: 'receiveMessage', step: 's1' } }),
  step(3, 's2'),
  attempt(4, 'd1.1', { status: 500 }),
  request(5, 'r1', { causedBy: { delivery: 'd1', guess: true } }),
  delivery(6, 'd2', { causedBy: { request: 'r1', delivery: 'd1' } }),
  delivery(7, 'd3', { causedBy: { act: 'pinChat', step: 's2' } }),
  attempt(8, 'd1.2', { status: 200 }),
];
const shape = (list: { row: Row; depth: number }[]) => list.map(({ row, depth }) => `${' '.repeat(depth)}${row.id}`);

describe('entries', () => {
  it('are in the order of time, indented below what caused them', () => {
    expect(shape([...toEntries(story).list])).toEqual(['s1', ' d1', 's2', '  r1', '   d2', ' d3']);
  });

  it('have their attempts, oldest first', () => {
    const { byId } = toEntries(story);
    expect(byId.get('d1')?.attempts.map(({ id }) => id)).toEqual(['d1.1', 'd1.2']);
    expect(byId.get('d2')?.attempts).toEqual([]);
  });

  it('name the nearest cause that is kept', () => {
    const { byId } = toEntries(story);
    expect(byId.get('d2')?.cause?.row.id).toBe('r1');
    expect(toEntries(story.slice(1)).byId.get('d1')?.cause).toBeUndefined();
  });

  it('drop attempts of deliveries that are not kept', () => {
    expect(toEntries([attempt(1, 'd9.1')]).list).toEqual([]);
  });

  it('are indented to a limit', () => {
    const chain = Array.from({ length: 30 }, (_, i) => request(i, `r${i}`, { causedBy: { request: `r${i - 1}` } }));
    expect(Math.max(...toEntries(chain).list.map(({ depth }) => depth))).toBe(6);
  });

  it('are grouped below their causes on demand', () => {
    expect(shape(groupByCause(toEntries(story).list))).toEqual(['s1', ' d1', '  r1', '   d2', 's2', ' d3']);
  });

  it('keep those whose cause is filtered out', () => {
    const { list } = toEntries(story);
    const shown = list.filter(({ row }) => row.kind === 'delivery');
    expect(
      groupByCause(shown)
        .map(({ row }) => row.id)
        .sort(),
    ).toEqual(['d1', 'd2', 'd3']);
  });
});
