import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a temporary folder that lasts as long as the test: text and bytes as they are, objects as JSON. */
export async function folderOf(files: Record<string, string | Uint8Array | object>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'schemas-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(path.join(folder, file), isRaw ? content : JSON.stringify(content));
  }
  return folder;
}
