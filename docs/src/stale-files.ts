import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pages } from './markdown/page.ts';
import { isGenerated } from './markdown/page.ts';

/** How the files of a folder differ from the pages that it should contain. */
export interface StaleFiles {
  /** Pages whose file is missing or different. */
  stale: string[];
  /** Generated files that no longer belong to a page. */
  obsolete: string[];
}

/** Compares pages with the files of a folder. Files that are not generated are ignored. */
export async function findStaleFiles(folder: string, pages: Pages): Promise<StaleFiles> {
  const files = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules/'));
  const texts = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const)),
  );
  return {
    stale: [...pages].filter(([file, text]) => texts.get(file) !== text).map(([file]) => file),
    obsolete: [...texts].filter(([file, text]) => isGenerated(text) && !pages.has(file)).map(([file]) => file),
  };
}
