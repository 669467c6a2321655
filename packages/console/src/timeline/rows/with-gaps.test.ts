import { expect, it } from 'vitest';
import { attempt, delivery, START, step } from '../../../test/rows.ts';
import { toEntries } from './to-entries.ts';
import { withGaps } from './with-gaps.ts';

const idle = (...rows: Parameters<typeof toEntries>[0]) => withGaps(toEntries(rows).list).map(({ idleMs }) => idleMs);

it('says for how long nothing happened, where that is long', () => {
  const rows = [
    step(1, 's1', { at: START }),
    step(2, 's2', { at: START + 9_999 }),
    step(3, 's3', { at: START + 129_999 }),
  ];
  expect(idle(...rows)).toEqual([undefined, undefined, 120_000]);
});

it('counts from the end of the latest attempt', () => {
  const rows = [
    delivery(1, 'd1', { at: START }),
    attempt(2, 'd1.1', { at: START, durationMs: 15_000 }),
    step(3, 's1', { at: START + 20_000 }),
  ];
  expect(idle(...rows)).toEqual([undefined, undefined]);
});

it('does not mind rows that are older than the one before, as groups have them', () => {
  const rows = [
    step(1, 's1', { at: START + 60_000 }),
    step(2, 's2', { at: START }),
    step(3, 's3', { at: START + 61_000 }),
  ];
  expect(idle(...rows)).toEqual([undefined, undefined, undefined]);
});
