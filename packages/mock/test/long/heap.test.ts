import { expect, it } from 'vitest';
import { heapGrowth } from '../heap/heap-growth.ts';

it.each(['virtual', 'real'] as const)(
  'keeps 100,000 deliveries in %s time out of memory when the log is bounded',
  { timeout: 120_000 },
  async (clock) => {
    const { count, grownBytes, kept } = await heapGrowth(clock, 100_000, 500);
    expect({ count, kept }).toEqual({ count: 100_000, kept: 500 });
    expect(grownBytes).toBeLessThan(5_000_000);
  },
);
