import { expect, test } from 'vitest';
import { findRefCycle } from './find-ref-cycle.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

test.each([
  { A: ref('A') },
  { A: ref('B'), B: ref('C'), C: ref('A') },
  { A: { allOf: [{ anyOf: [ref('B')] }] }, B: { oneOf: [ref('A')] } },
])('finds the cycle of %j', (definitions) => {
  expect(findRefCycle(definitions)).toBe('A');
});

test('takes a definition that contains itself as a property or an item for no cycle', () => {
  const A = { allOf: [ref('B'), ref('C')], properties: { quoted: ref('A') }, items: ref('A') };
  expect(findRefCycle({ A, B: ref('C'), C: {} })).toBeUndefined();
});
