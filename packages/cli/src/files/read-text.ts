import { readFile } from 'node:fs/promises';
import { decode } from './decode.ts';

/** The text of a file. */
export async function readText(path: string): Promise<string> {
  return decode(await readFile(path));
}
