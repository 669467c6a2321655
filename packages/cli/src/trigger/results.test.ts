import { expect, it } from 'vitest';
import { Results } from './results.ts';

it('counts what a fault batches or drops apart from what was sent', () => {
  const results = new Results();
  for (const outcome of ['batched', 'delivered', 'dropped', 'dropped'] as const) {
    results.add({ outcome, attempts: outcome === 'delivered' ? [{ status: 200, durationMs: 1 }] : [] });
  }
  expect(results.summary()).toBe(
    'Sent 1 webhook: 1 delivered, 1 sent as a part of another delivery, 2 dropped by a fault.\n',
  );
  expect(results.exitCode()).toBe(0);
});
