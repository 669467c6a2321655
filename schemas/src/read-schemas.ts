import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A JSON Schema, as far as the tools here look into it. */
export interface Schema {
  [keyword: string]: unknown;
  title?: string;
  description?: string;
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  $defs?: Record<string, Schema>;
}

/** Schemas by their path relative to the folder, with forward slashes. */
export type SchemaFiles = Map<string, Schema>;

/**
 * Reads every `*.schema.json` below a folder, sorted by path.
 * @throws {Error} naming the file that is not JSON.
 */
export async function readSchemas(folder: string): Promise<SchemaFiles> {
  const entries = await readdir(folder, { recursive: true });
  const files: SchemaFiles = new Map();
  for (const entry of entries.sort()) {
    const file = entry.replaceAll(path.sep, '/');
    if (!file.endsWith('.schema.json') || file.includes('node_modules/')) continue;
    files.set(file, parse(file, await readFile(path.join(folder, entry), 'utf8')));
  }
  return files;
}

function parse(file: string, text: string): Schema {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Failed to read ${file}: ${(error as Error).message}`, { cause: error });
  }
}
