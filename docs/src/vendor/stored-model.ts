import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatJson } from './format-json.ts';
import type { VendorModel } from './read-openapi.ts';

/** Reads the version of the vendor's OpenAPI that is stored in a docs folder, if there is one. */
export async function readStoredModel(folder: string): Promise<VendorModel | undefined> {
  const [file] = await filesIn(folder);
  return file ? JSON.parse(await readFile(file, 'utf8')) : undefined;
}

/** Stores a version and deletes the previous one. */
export async function writeStoredModel(folder: string, model: VendorModel): Promise<void> {
  for (const file of await filesIn(folder)) await rm(file);
  await mkdir(path.join(folder, 'vendor'), { recursive: true });
  await writeFile(path.join(folder, `vendor/openapi-${model.version}.json`), `${formatJson(model)}\n`);
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, 'vendor')).catch(() => []);
  return names
    .filter((name) => /^openapi-.*\.json$/.test(name))
    .sort()
    .map((name) => path.join(folder, 'vendor', name));
}
