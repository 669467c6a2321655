import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from './reason-of.ts';

/** What a folder and its subfolders contain. */
export interface FolderContent {
  /** Paths of the captures, below the folder. */
  files: string[];
  /** Paths of everything else: files with other names, hidden entries, node_modules, pipes. Folders end with a slash. */
  skipped: string[];
  /** Entries that cannot be read. */
  unreadable: { path: string; error: string }[];
}

/** Whether a name is that of a capture. */
function isCaptureName(name: string): boolean {
  return /\.(json|ndjson|jsonl|har)(\.gz)?$/i.test(name);
}

/** Finds the captures of a folder, follows symbolic links, and enters each real folder once. */
export async function walkFolder(root: string): Promise<FolderContent> {
  const content: FolderContent = { files: [], skipped: [], unreadable: [] };
  const visited = new Set<string>();

  async function walk(folder: string): Promise<void> {
    const real = await realpath(join(root, folder));
    if (visited.has(real)) return;
    visited.add(real);
    const entries = await readdir(real, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const isCapture = isCaptureName(entry.name);
      try {
        const type = entry.isSymbolicLink() ? await stat(join(root, path)) : entry;
        const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
        if (type.isDirectory()) {
          if (isHidden) content.skipped.push(`${path}/`);
          else await walk(path);
        } else if (type.isFile() && isCapture && !isHidden) {
          content.files.push(path);
        } else {
          content.skipped.push(path);
        }
      } catch (error) {
        if (isCapture || entry.isDirectory()) {
          content.unreadable.push({ path, error: reasonOf(error as NodeJS.ErrnoException) });
        } else {
          content.skipped.push(path);
        }
      }
    }
  }

  await walk('');
  return content;
}
