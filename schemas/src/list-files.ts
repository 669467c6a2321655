import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists the files below a folder that end with a suffix, sorted, with forward slashes; `node_modules` apart.
 * @throws {Error} when it meets a symlink, which could lead out of the folder, or anything else that is not a file.
 */
export async function listFiles(folder: string, suffix = ''): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
    if (/(^|\/)node_modules(\/|$)/.test(file)) continue;
    if (entry.isSymbolicLink())
      throw new Error(`Failed to read ${file}: it is a symlink. Replace it with a regular file`);
    if (!file.endsWith(suffix) || (entry.isDirectory() && suffix === '')) continue;
    if (!entry.isFile()) throw new Error(`Failed to read ${file}: it is not a file. Rename or remove it`);
    files.push(file);
  }
  return files.sort();
}
