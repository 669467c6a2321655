import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { assertName } from './assert-name.ts';

/** Payload files by event, then by story, in the order `minimal`, `maximal`, stories. */
export type Payloads = Record<string, Record<string, unknown>>;

/**
 * Reads `<folder>/<event>/<story>.json` for all events and stories.
 * @throws {Error} naming the file that is not JSON, or whose name cannot become part of generated code.
 */
export async function collectPayloads(folder: string): Promise<Payloads> {
  const payloads: Payloads = {};
  for (const event of (await readdir(folder)).sort()) {
    assertName('event', event, `${path.basename(folder)}/${event}`);
    payloads[event] = {};
    for (const file of (await readdir(path.join(folder, event))).sort(minimalFirst)) {
      const story = path.basename(file, '.json');
      const place = `${path.basename(folder)}/${event}/${file}`;
      assertName('story', story, place);
      payloads[event][story] = parse(place, await readFile(path.join(folder, event, file), 'utf8'));
    }
  }
  return payloads;
}

function parse(place: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Failed to read ${place}: it is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function minimalFirst(a: string, b: string): number {
  const rank = (file: string) => ['minimal.json', 'maximal.json'].indexOf(file) >>> 0;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
