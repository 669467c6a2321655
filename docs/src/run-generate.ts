import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pages } from './markdown/page.ts';
import { findStaleFiles } from './stale-files.ts';

/**
 * Writes stale pages to a folder and deletes obsolete ones. With `--check`, it only reports them.
 * @returns the exit code.
 */
export async function runGenerate(
  args: string[],
  folder: string,
  pages: Pages,
  printError: (text: string) => void,
): Promise<number> {
  const { stale, obsolete } = await findStaleFiles(folder, pages);
  if (args.includes('--check')) {
    for (const file of stale) printError(`docs/${file} is stale. Run \`npm run generate\` and commit the result`);
    for (const file of obsolete) printError(`docs/${file} is obsolete. Run \`npm run generate\` to delete it`);
    return stale.length + obsolete.length > 0 ? 1 : 0;
  }
  for (const file of stale) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), pages.get(file) ?? '');
  }
  for (const file of obsolete) await rm(path.join(folder, file));
  return 0;
}
