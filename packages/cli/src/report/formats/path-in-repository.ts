import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { FormatContext } from '../entry.ts';

/**
 * The path of a file from the root of the repository in GitHub Actions, elsewhere from the working directory.
 * @returns `undefined` for a file outside of it
 */
export function pathInRepository(file: string, { cwd, env }: Pick<FormatContext, 'cwd' | 'env'>): string | undefined {
  const workspace = env.GITHUB_WORKSPACE;
  const bases = workspace && inside(workspace, cwd) !== undefined ? [workspace] : [cwd];
  return inside(bases[0]!, resolve(cwd, file));
}

function inside(folder: string, path: string): string | undefined {
  const way = relative(folder, path);
  if (isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return undefined;
  return way.split(sep).join('/');
}
