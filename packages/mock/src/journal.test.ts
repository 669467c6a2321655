import { describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';

interface Entry {
  seq: number;
}

function filled(count: number, limit = 100) {
  const journal = new Journal<Entry>(limit);
  for (let i = 0; i < count; i++) journal.add({ seq: journal.nextSeq });
  return journal;
}

const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);

describe('read', () => {
  it('continues where the last call ended', () => {
    const journal = filled(5);
    const first = journal.read(0, 2);
    expect([seqs(first.entries), first.next]).toEqual([[1, 2], 2]);
    const second = journal.read(first.next, 10);
    expect([seqs(second.entries), second.next]).toEqual([[3, 4, 5], 5]);
    expect(journal.read(second.next, 10)).toMatchObject({ entries: [], next: 5, dropped: 0 });
    journal.add({ seq: journal.nextSeq });
    expect(seqs(journal.read(second.next, 10).entries)).toEqual([6]);
  });

  it('counts what is gone', () => {
    const journal = filled(10, 4);
    expect(journal.read(2, 10)).toMatchObject({ oldest: 7, dropped: 4, next: 10 });
    expect(journal.read(6, 10)).toMatchObject({ oldest: 7, dropped: 0 });
    expect(journal.read(0, 2)).toMatchObject({ dropped: 6, next: 8 });
  });

  it('never continues beyond what there is: a number of an earlier epoch would skip entries', () => {
    const journal = filled(10);
    expect(journal.read(10, 10).epoch).toBe(0);
    journal.clear();
    journal.add({ seq: journal.nextSeq });
    expect(journal.read(10, 10)).toMatchObject({ entries: [], next: 1, epoch: 1, dropped: 0 });
  });

  it('of an empty journal has nothing', () => {
    expect(new Journal<Entry>(5).read(0, 10)).toEqual({ entries: [], next: 0, oldest: 1, dropped: 0, epoch: 0 });
    expect(filled(3, 0).read(0, 10)).toEqual({ entries: [], next: 0, oldest: 4, dropped: 3, epoch: 0 });
  });
});

describe('forget', () => {
  it.each([
    [1, [2, 3, 4]],
    [3, [4]],
    [4, []],
    [0, [1, 2, 3, 4]],
  ])('%i leaves no gap', (seq, left) => {
    const journal = filled(4);
    journal.forget(seq);
    expect(seqs(journal.entries)).toEqual(left);
    expect(journal.read(0, 10).dropped).toBe(seq);
  });

  it('again does nothing', () => {
    const journal = filled(4);
    journal.forget(3);
    journal.forget(2);
    expect(seqs(journal.entries)).toEqual([4]);
  });
});

describe('a listener', () => {
  it('gets what is added and what changes, as long as it is kept', () => {
    const journal = filled(3, 2);
    const heard: number[] = [];
    const stop = journal.onChange(({ seq }) => heard.push(seq));
    journal.changed(1);
    journal.changed(3);
    journal.add({ seq: journal.nextSeq });
    journal.changed(99);
    stop();
    journal.changed(3);
    expect(heard).toEqual([3, 4]);
  });

  it('that throws is reported, and disturbs neither the journal nor the others', () => {
    const errors: unknown[] = [];
    const journal = new Journal<Entry>(5, (error) => errors.push(error));
    const heard: number[] = [];
    const failure = new Error('no');
    journal.onChange(() => {
      throw failure;
    });
    journal.onChange(({ seq }) => heard.push(seq));
    journal.add({ seq: journal.nextSeq });
    expect(journal.entries).toEqual([{ seq: 1 }]);
    expect([heard, errors]).toEqual([[1], [failure]]);
  });
});
