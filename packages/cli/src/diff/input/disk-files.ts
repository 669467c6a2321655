import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readBytes } from '../../files/read-bytes.ts';
import { reasonOf } from '../../files/reason-of.ts';
import { fromSlashed, toSlashed } from '../../files/slashed-path.ts';
import { walkFolder } from '../../files/walk-folder.ts';
import type { ReadOptions, SchemaFiles } from './schema-files.ts';

/** Files on disk, or undefined if there is nothing at the path. */
export async function diskFiles(path: string, { cwd, maxSize }: ReadOptions): Promise<SchemaFiles | undefined> {
  const full = resolve(cwd, path);
  const stats = await stat(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!stats) return undefined;
  const read = (path: string) => readBytes(fromSlashed(path), maxSize);
  if (!stats.isDirectory()) return { paths: [toSlashed(full)], read };
  const { files, unreadable } = await walkFolder(full);
  const [broken] = unreadable;
  if (broken) throw new Error(`${broken.path}: ${reasonOf(new Error(broken.error))}`);
  return { paths: files.map((file) => toSlashed(resolve(full, file))), folder: toSlashed(full), read };
}
