import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examples } from '@whapi-webhooks/contract/examples';

/** Does work with a folder that exists meanwhile. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'whapi-webhooks-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const WEBHOOKS = Object.values(examples).flatMap((stories) => Object.values(stories));

/**
 * Writes webhooks of all events into files of their own.
 * @returns the paths
 */
export async function writeWebhooks(folder: string, count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, index) => join(folder, `${index}.json`));
  await Promise.all(paths.map((path, index) => writeFile(path, JSON.stringify(WEBHOOKS[index % WEBHOOKS.length]))));
  return paths;
}
