import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isGenerated } from './markdown/page.ts';
import type { Pages } from './render-pages.ts';

/** What is wrong with the files of a folder, if they should be these pages. */
export interface StaleFiles {
  /** Pages that are missing or differ. */
  stale: string[];
  /** Generated files that are no page any more. */
  extra: string[];
}

/** Compares pages with the files of a folder. Files that nobody generated are left alone. */
export async function findStaleFiles(folder: string, pages: Pages): Promise<StaleFiles> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules/'));
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const)),
  );
  return {
    stale: [...pages].filter(([file, text]) => texts.get(file) !== text).map(([file]) => file),
    extra: [...texts].filter(([file, text]) => isGenerated(text) && !pages.has(file)).map(([file]) => file),
  };
}
