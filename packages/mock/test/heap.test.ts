import { expect, it } from 'vitest';
import { heapGrowth } from './heap/heap-growth.ts';

it('does not keep 4,000 deliveries in memory when the log is bounded', { timeout: 30_000 }, async () => {
  const { virtual, real } = await heapGrowth(4_000, 100);
  expect([virtual, real]).toMatchObject(Array(2).fill({ count: 4_000, kept: 100 }));
  // Loaded code takes about 1.5 MB; 4,000 kept deliveries would take another 4 MB.
  expect(virtual.grownBytes).toBeLessThan(3_000_000);
  expect(real.grownBytes).toBeLessThan(3_000_000);
});
