import { readFileSync } from 'node:fs';

/** The version of this package. All packages of the project have the same one. */
export function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
