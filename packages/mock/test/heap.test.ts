import { expect, it } from 'vitest';
import { heapGrowth } from './heap/heap-growth.ts';

it.each(['virtual', 'real'] as const)(
  'keeps 4,000 deliveries in %s time out of memory when the log is bounded',
  { timeout: 30_000 },
  async (clock) => {
    const { count, grownBytes, kept } = await heapGrowth(clock, 4_000, 100);
    expect({ count, kept }).toEqual({ count: 4_000, kept: 100 });
    // Loaded code takes about 1.5 MB; 4,000 kept deliveries would take another 4 MB.
    expect(grownBytes).toBeLessThan(3_000_000);
  },
);
