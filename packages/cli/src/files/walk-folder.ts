import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFiles } from './output-files.ts';
import { reasonOf } from './reason-of.ts';

/** What a folder and its subfolders contain. */
export interface FolderContent {
  /** Paths of the captures, below the folder. */
  files: string[];
  /** Entries that cannot be read. */
  unreadable: { path: string; error: string }[];
}

/**
 * Why an entry of a folder is not read.
 * - `name`: it is not named like a capture
 * - `hidden`: its name begins with a dot
 * - `node_modules`: it contains packages
 * - `special`: it is neither a file nor a folder, such as a pipe
 * - `link`: it is a symbolic link to something that cannot be reached
 * - `visited`: it is a folder that is read by another path
 * - `output`: this run writes it
 */
export type SkipReason = 'name' | 'hidden' | 'node_modules' | 'special' | 'link' | 'visited' | 'output';

interface WalkOptions {
  outputs?: OutputFiles | undefined;
  /** Called for each entry that is not read, with its path below the folder. Paths of folders end with a slash. */
  onSkipped?(path: string, reason: SkipReason): unknown;
}

/** Whether a name is that of a capture. */
function isCaptureName(name: string): boolean {
  return /\.(json|ndjson|jsonl|har)(\.gz)?$/i.test(name);
}

/** Finds the captures of a folder, follows symbolic links, and enters each real folder once. */
export async function walkFolder(
  root: string,
  { outputs, onSkipped = () => {} }: WalkOptions = {},
): Promise<FolderContent> {
  const content: FolderContent = { files: [], unreadable: [] };
  const visited = new Set<string>();

  async function walk(folder: string): Promise<void> {
    const real = await realpath(join(root, folder));
    if (visited.has(real)) {
      await onSkipped(`${folder}/`, 'visited');
      return;
    }
    visited.add(real);
    const entries = await readdir(real, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (outputs?.isTemporary(join(real, entry.name))) continue;
      const path = join(folder, entry.name);
      const isCapture = isCaptureName(entry.name);
      try {
        const type = entry.isSymbolicLink() ? await stat(join(root, path)) : entry;
        const skipped = outputs?.has(join(root, path)) ? 'output' : reasonToSkip(entry.name, type, isCapture);
        if (skipped) await onSkipped(type.isDirectory() ? `${path}/` : path, skipped);
        else if (type.isDirectory()) await walk(path);
        else content.files.push(path);
      } catch (error) {
        if (isCapture || entry.isDirectory()) {
          content.unreadable.push({ path, error: reasonOf(error as NodeJS.ErrnoException) });
        } else {
          await onSkipped(path, 'link');
        }
      }
    }
  }

  await walk('');
  return content;
}

interface FileType {
  isFile(): boolean;
  isDirectory(): boolean;
}

function reasonToSkip(name: string, type: FileType, isCapture: boolean): SkipReason | undefined {
  if (name.startsWith('.')) return 'hidden';
  if (type.isDirectory()) return name === 'node_modules' ? 'node_modules' : undefined;
  if (!isCapture) return 'name';
  return type.isFile() ? undefined : 'special';
}
