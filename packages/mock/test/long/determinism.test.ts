import { expect, it } from 'vitest';
import { playedLog } from '../determinism/play.ts';

it('writes the same log of 10,000 events, byte for byte', { timeout: 60_000 }, async () => {
  const { count, outcomes, sha256 } = await playedLog(4_800);
  expect(count).toBeGreaterThanOrEqual(10_000);
  expect(outcomes).toEqual(new Set(['delivered', 'dropped']));
  // Did you mean to change what the mock sends, or when? Then update this hash and the one in ../determinism.test.ts.
  // If not, something now depends on chance.
  expect(sha256).toBe('878642c49b084f5d808e7c195a1c4eca6478bac7cd19643b6149498a293253db');
});
