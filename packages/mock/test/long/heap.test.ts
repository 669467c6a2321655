import { expect, it } from 'vitest';
import { heapGrowth } from '../heap/heap-growth.ts';

it('does not keep 100,000 deliveries in memory when the log is bounded', { timeout: 120_000 }, async () => {
  const { virtual, real } = await heapGrowth(100_000, 500);
  expect([virtual, real]).toMatchObject(Array(2).fill({ count: 100_000, kept: 500 }));
  expect(virtual.grownBytes).toBeLessThan(5_000_000);
  expect(real.grownBytes).toBeLessThan(5_000_000);
});
