import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Payload files by event, then by story, in the order `minimal`, `maximal`, stories. */
export type Payloads = Record<string, Record<string, unknown>>;

/** Reads `<folder>/<event>/<story>.json` for all events and stories. */
export async function collectPayloads(folder: string): Promise<Payloads> {
  const payloads: Payloads = {};
  for (const event of (await readdir(folder)).sort()) {
    payloads[event] = {};
    for (const file of (await readdir(path.join(folder, event))).sort(minimalFirst)) {
      payloads[event][path.basename(file, '.json')] = JSON.parse(
        await readFile(path.join(folder, event, file), 'utf8'),
      );
    }
  }
  return payloads;
}

function minimalFirst(a: string, b: string): number {
  const rank = (file: string) => ['minimal.json', 'maximal.json'].indexOf(file) >>> 0;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
