import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findDuplicateKey } from './find-duplicate-key.ts';

/**
 * Reads a JSON file of a folder.
 * @throws {Error} naming the file when it cannot be read, is not UTF-8 without a byte order mark, is not JSON, or
 * repeats a key within an object.
 */
export async function readJson<T>(folder: string, file: string): Promise<T> {
  const bytes = await readFile(path.join(folder, file)).catch((error) => fail(file, error.message, error));
  const text = decode(file, bytes);
  const value = parse(file, text);
  const duplicate = findDuplicateKey(text);
  if (duplicate !== undefined) {
    return fail(`${file}#${duplicate}`, 'the key occurs twice in its object. Remove one of the two');
  }
  return value as T;
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.startsWith('\uFEFF')
      ? fail(file, 'it begins with a byte order mark. Save it as UTF-8 without one')
      : text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail(file, 'it is not valid UTF-8. Save it as UTF-8', error);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return fail(file, `it is not JSON: ${(error as Error).message}`, error);
  }
}

function fail(place: string, reason: string, cause?: unknown): never {
  throw new Error(`Failed to read ${place}: ${reason}`, { cause });
}
