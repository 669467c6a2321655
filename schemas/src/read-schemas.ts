import type { Schema } from '@whapi-webhooks/evidence';
import { listFiles } from './list-files.ts';
import { readJson } from './read-json.ts';

export type { Schema };

/** Schemas by their path relative to the folder, with forward slashes. */
export type SchemaFiles = Map<string, Schema>;

/**
 * Reads every `*.schema.json` below a folder, sorted by path.
 * @throws {Error} naming the file that cannot be read as a JSON object.
 */
export async function readSchemas(folder: string): Promise<SchemaFiles> {
  const files: SchemaFiles = new Map();
  for (const file of await listFiles(folder, '.schema.json')) {
    const schema = await readJson<Schema>(folder, file);
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
      throw new Error(`Failed to read ${file}: it is not a JSON object. Write the schema as an object`);
    }
    files.set(file, schema);
  }
  return files;
}
