import { setTimeout } from 'node:timers';
import { expect, it } from 'vitest';
import { untilLost } from './until-lost.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function* numbers(events: string[] = []) {
  try {
    for (let number = 1; number <= 3; number++) yield number;
  } finally {
    events.push('closed');
  }
}

it('passes on all items', async () => {
  expect(await collect(untilLost(numbers(), undefined))).toEqual([1, 2, 3]);
  expect(await collect(untilLost(numbers(), new AbortController().signal))).toEqual([1, 2, 3]);
});

it('ends after the item at which the signal aborts, and closes the source', async () => {
  const events: string[] = [];
  const lost = new AbortController();
  const seen: number[] = [];
  for await (const number of untilLost(numbers(events), lost.signal)) {
    seen.push(number);
    if (number === 2) lost.abort();
  }
  expect([seen, events]).toEqual([[1, 2], ['closed']]);
});

it('does not wait for an item that never arrives', async () => {
  const lost = new AbortController();
  async function* stuck() {
    yield 1;
    queueMicrotask(() => lost.abort());
    await new Promise<never>(() => {});
  }
  expect(await collect(untilLost(stuck(), lost.signal))).toEqual([1]);
});

it('lets timers and signals happen between items that are all there', async () => {
  const lost = new AbortController();
  async function* endless() {
    for (;;) yield 1;
  }
  setTimeout(() => lost.abort(), 0);
  // It ends: without a turn of the event loop, the timer never fires. How many items there are until then is chance.
  await expect(collect(untilLost(endless(), lost.signal))).resolves.toBeInstanceOf(Array);
});

it('throws what the source throws', async () => {
  async function* failing() {
    yield 1;
    throw new Error('damaged');
  }
  await expect(collect(untilLost(failing(), undefined))).rejects.toThrow('damaged');
});
