import { expect, it } from 'vitest';
import { playedLog } from '../determinism/play.ts';

it('writes the same log of 10,000 events, byte for byte', { timeout: 60_000 }, async () => {
  const { count, outcomes, sha256 } = await playedLog(4_800);
  expect(count).toBeGreaterThanOrEqual(10_000);
  expect(outcomes).toEqual(new Set(['delivered', 'dropped']));
  // Did you mean to change what the mock sends, or when? Then update this hash and the one in ../determinism.test.ts.
  // If not, something now depends on chance.
  expect(sha256).toBe('55e064929f0b1f5957935929e3db06e34a56b8953e58fadc4b14c8231c0e20f4');
});
