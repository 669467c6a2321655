import { writeFile } from 'node:fs/promises';
import { measureGrowth } from '../growth/measure-growth.ts';
import { limits } from '../limits.ts';
import type { Measured } from '../measured.ts';
import { thisMachine } from './machine.ts';
import { renderPage } from './render-page.ts';

/** The page on speed. */
export const PAGE = new URL('../../../docs/benchmarks.md', import.meta.url);

/** Measures how cost grows, and writes the page. */
export async function writePage(measured: readonly Measured[]): Promise<void> {
  await writeFile(PAGE, renderPage({ measured, growth: measureGrowth(), machine: thisMachine(), limits }));
}
