import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { readBytes } from '../../files/read-bytes.ts';
import { reasonOf } from '../../files/reason-of.ts';
import { walkFolder } from '../../files/walk-folder.ts';
import type { SchemaFiles } from './schema-files.ts';

/** The largest schema file that is read. */
export const MAX_BYTES = 64_000_000;

/** Files on disk, or undefined if there is nothing at the path. */
export async function diskFiles(path: string, cwd: string): Promise<SchemaFiles | undefined> {
  const full = resolve(cwd, path);
  const stats = await stat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!stats) return undefined;
  const read = (path: string) => readBytes(path, MAX_BYTES);
  const slashed = (path: string) => path.split(sep).join('/');
  if (!stats.isDirectory()) return { paths: [slashed(full)], read };
  const { files, unreadable } = await walkFolder(full);
  const [broken] = unreadable;
  if (broken) throw new Error(`${broken.path}: ${reasonOf(new Error(broken.error))}`);
  return { paths: files.map((file) => slashed(resolve(full, file))), folder: slashed(full), read };
}
