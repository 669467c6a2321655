import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Packages that users import from, in the order in which they build on each other. */
const PACKAGES = ['types', 'contract', 'mock', 'doctor'];
/** Entry points that are not for users, or that are described with another one. */
const LEFT_OUT = ['./internals', './vitest4', './events/*', './package.json'];

/** The declarations of each public entry point, by its name such as `@whapi-webhooks/mock/node`. */
export async function entryPoints(repository: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of PACKAGES.map((name) => path.join(repository, 'packages', name))) {
    const { name, exports } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    for (const [entry, { types }] of Object.entries<{ types?: string }>(exports)) {
      if (types && !LEFT_OUT.includes(entry)) found.set(path.posix.join(name, entry), path.join(folder, types));
    }
  }
  return found;
}
