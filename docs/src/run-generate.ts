import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pages } from './render-pages.ts';
import { findStaleFiles } from './stale-files.ts';

/**
 * Writes the pages that are stale into a folder and removes generated ones that are of no use any more;
 * with `--check` it only complains about them.
 * @returns the exit code.
 */
export async function runGenerate(
  args: string[],
  folder: string,
  pages: Pages,
  complain: (text: string) => void,
): Promise<number> {
  const { stale, extra } = await findStaleFiles(folder, pages);
  if (args.includes('--check')) {
    for (const file of stale) complain(`docs/${file} is stale, please run \`npm run generate\` and commit the result`);
    for (const file of extra)
      complain(`docs/${file} is of no use any more, please run \`npm run generate\` to remove it`);
    return stale.length + extra.length > 0 ? 1 : 0;
  }
  for (const file of stale) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), pages.get(file) ?? '');
  }
  for (const file of extra) await rm(path.join(folder, file));
  return 0;
}
