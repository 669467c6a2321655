import { fstatSync, statSync } from 'node:fs';

/** The functions of `node:fs` that describe a file. */
interface Stat {
  fstatSync: typeof fstatSync;
  statSync: typeof statSync;
}

/**
 * What identifies a file, whatever path leads to it. Windows numbers files beyond what a JavaScript number tells apart.
 * @param file path or descriptor
 * @param fs replaces functions of `node:fs` in tests
 * @returns `undefined` if it is no regular file: others, such as a terminal, can be read and written at once
 * @throws {Error} if there is nothing
 */
export function fileIdOf(file: string | number, fs: Stat = { fstatSync, statSync }): string | undefined {
  const options = { bigint: true } as const;
  const stats = typeof file === 'number' ? fs.fstatSync(file, options) : fs.statSync(file, options);
  return stats.isFile() ? `${stats.dev}:${stats.ino}` : undefined;
}
