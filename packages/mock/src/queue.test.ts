import { expect, it } from 'vitest';
import { Queue } from './queue.ts';

it('is what an array is, however much of it is dropped', () => {
  const queue = new Queue<number>();
  const array: number[] = [];
  for (let i = 0; i < 10_000; i++) {
    queue.push(i);
    array.push(i);
    // Grows to 100, is emptied twice, and then keeps 3,000.
    const keep = i < 100 ? 100 : i % 4_000 === 0 ? 0 : 3_000;
    while (array.length > keep) expect(queue.shift()).toBe(array.shift());
    if (i % 97 === 0) {
      expect(queue.length).toBe(array.length);
      expect([queue.at(0), queue.at(5), queue.at(-1), queue.at(9_999)]).toEqual([
        array[0],
        array[5],
        undefined,
        array[9_999],
      ]);
      expect(queue.slice()).toEqual(array);
      expect(queue.slice(2, 7)).toEqual(array.slice(2, 7));
    }
  }
});

it('has nothing to remove when it is empty', () => {
  const queue = new Queue<number>();
  expect([queue.shift(), queue.length, queue.at(0)]).toEqual([undefined, 0, undefined]);
  queue.push(1);
  expect([queue.shift(), queue.shift(), queue.length]).toEqual([1, undefined, 0]);
});
