import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatJson } from './format-json.ts';
import { type VendorFacts, type VendorModel, webhookModel } from './read-openapi.ts';

/** Reads the version of the vendor's OpenAPI that is stored in a docs folder, if there is one. */
export async function readStoredModel(folder: string): Promise<VendorModel | undefined> {
  const [file] = await filesIn(folder);
  if (!file) return undefined;
  const facts: VendorFacts = JSON.parse(await readFile(file, 'utf8'));
  return { ...facts, schemas: webhookModel(facts.document) };
}

/** Stores the facts of a version and deletes the previous one. */
export async function writeStoredModel(folder: string, { schemas: _, ...facts }: VendorModel): Promise<void> {
  for (const file of await filesIn(folder)) await rm(file);
  await mkdir(path.join(folder, 'vendor'), { recursive: true });
  await writeFile(path.join(folder, `vendor/openapi-${facts.version}.json`), `${formatJson(facts)}\n`);
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(path.join(folder, 'vendor')).catch(() => []);
  return names
    .filter((name) => /^openapi-.*\.json$/.test(name))
    .sort()
    .map((name) => path.join(folder, 'vendor', name));
}
