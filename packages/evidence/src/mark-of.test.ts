import { expect, test } from 'vitest';
import type { Counts } from './count-evidence.ts';
import { markOf } from './mark-of.ts';

test.each<[Counts, string | undefined]>([
  [{ captured: 1, reported: 1, vendor: 9 }, 'captured'],
  [{ reported: 1, vendor: 9 }, 'reported'],
  [{ vendor: 1 }, 'documented'],
  [{ 'vendor-elided': 1 }, 'documented'],
  [{ integrator: 9, derived: 9 }, undefined],
  [{}, undefined],
])('%j is marked %s', (seen, mark) => {
  expect(markOf(seen)).toBe(mark);
});
