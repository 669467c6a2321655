import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { computeMatrix } from '../matrix/compute-matrix.ts';
import { isPerfect, printMatrix } from '../matrix/print-matrix.ts';

it('finds every planted fault and nothing else, and the page in docs says so', { timeout: 3_600_000 }, async () => {
  const rows = await computeMatrix(['process', 'url']);
  const page = await readFile(new URL('../../../../docs/doctor-matrix.md', import.meta.url), 'utf8');
  expect(page).toBe(`${printMatrix(rows).trimEnd()}\n`);
  expect(isPerfect(rows)).toBe(true);
});
