import { expect, it } from 'vitest';
import { bundleSize } from './bundle-size.ts';
import { importCost } from './import-cost.ts';
import { overBudget } from './over-budget.ts';

it('tells what is over its budget, and what could not be measured', () => {
  const budget = { what: 'an app', unit: 'bytes', budget: 10 };
  expect(overBudget([{ ...budget, measured: 10 }])).toEqual([]);
  expect(overBudget([{ ...budget, measured: 11 }])).toEqual([
    'Failed to keep an app within 10 bytes: it takes 11. Find what was added to its imports',
  ]);
  expect(overBudget([{ ...budget, measured: Number.NaN }])).toHaveLength(1);
});

it('an app gains more by what needs more', async () => {
  const small = await bundleSize('printable', '@whapi-webhooks/contract');
  expect(small).toBeGreaterThan(100);
  expect(await bundleSize('validateWebhook', '@whapi-webhooks/contract')).toBeGreaterThan(5 * small);
});

it('a module costs the compiler what it adds', async () => {
  const { Symbols, Instantiations } = await importCost(
    'type Box<T> = { value: T }; export type Two = Box<1>["value"] | Box<2>["value"];',
  );
  expect(Symbols).toBeGreaterThan(0);
  expect(Symbols).toBeLessThan(100);
  expect(Instantiations).toBeGreaterThan(0);
});
